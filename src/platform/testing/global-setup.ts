import type { TestProject } from 'vitest/node'
import { startTestServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    database: { connectionString: string; template: string; prefix: string }
  }
}

/** Starts, once for each run, the server and the migrated template that test files copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  const { connectionString, template, prefix } = server
  project.provide('database', { connectionString, template, prefix })
  return () => server.stop()
}
