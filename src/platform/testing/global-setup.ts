import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { temporaryFolder } from './in-memory.ts'
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
  // Only now: runs share the server, and its socket outlives the first of them.
  const temporary = temporaryFolder(2)
  process.env['TMPDIR'] = temporary
  return async () => {
    await server.stop()
    rmSync(temporary, { recursive: true, force: true })
  }
}
