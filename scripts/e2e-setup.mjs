// Once before the browser journeys: the build that is tested is the one that would be served.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../src/platform/testing/in-memory.ts'
import { prepare } from './bootstrap.mjs'
import { ensureChromium } from './chromium.mjs'

export async function setup() {
  await prepare({ development: true })
  process.env.OUVROIR_CHROMIUM = ensureChromium()
  // The houses of the journeys, and what browsers keep: some GB, thrown away at the end.
  const temporary = temporaryFolder(6)
  process.env.TMPDIR = temporary
  process.env.OUVROIR_PREPARED = join(temporary, 'prepared')
  mkdirSync(process.env.OUVROIR_PREPARED)
  return () => rmSync(temporary, { recursive: true, force: true })
}
