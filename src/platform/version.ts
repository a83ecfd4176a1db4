import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './root.ts'

/** The version of the program that runs, as its `package.json` says it. */
export function applicationVersion(): string {
  const text = readFileSync(join(projectRoot, 'package.json'), 'utf8')
  return String((JSON.parse(text) as { version?: unknown }).version ?? '')
}
