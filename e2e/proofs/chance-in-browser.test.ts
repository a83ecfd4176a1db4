import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'

test('L-01: the recipes of chance give in a browser what they give elsewhere', async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/proofs/sortition/replay-vectors.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'replay',
    platform: 'browser',
  })
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
    const vectors = readFileSync('src/engines/sortition/vectors.json', 'utf8')
    const replayed: unknown = await page.evaluate(`replay.replayVectors(${vectors})`)
    expect(replayed).toEqual({
      rfc3797: true,
      vrs: true,
      rivest: true,
      stream: true,
      ranking: true,
      index: true,
    })
  } finally {
    await browser.close()
  }
})
