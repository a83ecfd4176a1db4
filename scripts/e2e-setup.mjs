// Once before the browser journeys: the build that is tested is the one that would be served.
import { prepare } from './bootstrap.mjs'
import { ensureChromium } from './chromium.mjs'

export async function setup() {
  await prepare({ development: true })
  process.env.OUVROIR_CHROMIUM = ensureChromium()
}
