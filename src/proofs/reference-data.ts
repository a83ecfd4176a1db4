import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Where real data with known results lies, beside the project (`OUVROIR_DATA`, else `../shared/data`).
 * It is never part of the project: a test that needs it skips where it is absent, and its name says so.
 */
export function referenceData(...parts: readonly string[]): string | undefined {
  const root = process.env['OUVROIR_DATA'] ?? join(import.meta.dirname, '../../../shared/data')
  const path = join(root, ...parts)
  return existsSync(path) ? path : undefined
}
