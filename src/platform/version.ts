import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationDirectories, readMigrations } from './database/migrate.ts'
import { projectRoot } from './root.ts'

/**
 * The version of the program that runs: what its `package.json` says, then the moment of its newest
 * migration. Two programs whose tables differ never bear the same one, released or not.
 */
export function applicationVersion(): string {
  const text = readFileSync(join(projectRoot, 'package.json'), 'utf8')
  const release = String((JSON.parse(text) as { version?: unknown }).version ?? '')
  const newest = readMigrations(migrationDirectories()).at(-1)?.name.slice(0, 12) ?? '0'
  return `${release}+${newest}`
}
