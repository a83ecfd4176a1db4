// Once before the browser journeys: the build that is tested is the one that would be served.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepare } from './bootstrap.mjs'
import { ensureChromium } from './chromium.mjs'

export async function setup() {
  await prepare({ development: true })
  process.env.OUVROIR_CHROMIUM = ensureChromium()
  const prepared = mkdtempSync(join(tmpdir(), 'ouvroir-prepared-'))
  process.env.OUVROIR_PREPARED = prepared
  return () => rmSync(prepared, { recursive: true, force: true })
}
