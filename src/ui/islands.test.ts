import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '..')
const islands = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.island.ts'),
)
/** Loaded by one page each, and not by the others. */
const alone = islands.filter((path) => path.endsWith('.alone.island.ts'))
const common = islands.filter((path) => !alone.includes(path))

async function weigh(paths: readonly string[]): Promise<number> {
  const built = await build({
    stdin: {
      contents: paths.map((path) => `import ${JSON.stringify(`./${path}`)}`).join('\n'),
      resolveDir: source,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  })
  return built.outputFiles[0]?.contents.length ?? 0
}

test('all that moves weighs 20 kB at most, once minified and before compression', async () => {
  expect(common.length).toBeGreaterThan(4)
  const bytes = await weigh(common)
  expect(bytes).toBeGreaterThan(1000)
  expect(bytes).toBeLessThanOrEqual(20_000)
})

test('what one page loads alone is light too; a library of pictures is in a file of its own', async () => {
  const weights = Object.fromEntries(
    await Promise.all(alone.map(async (path) => [basename(path), await weigh([path])] as const)),
  )
  expect(weights['CheckIn.alone.island.ts']).toBeLessThanOrEqual(12_000)
  expect(weights['CheckInWorker.alone.island.ts']).toBeLessThanOrEqual(3_000)
  // It reads every kind of question as the house does, in two languages, names what a file may be, and closes what it keeps.
  expect(weights['FieldKit.alone.island.ts']).toBeLessThanOrEqual(45_200)
  expect(weights['FieldKitWorker.alone.island.ts']).toBeLessThanOrEqual(1_500)
  // It reads what every counter writes, in a stream, two formats of the archive, and each line of the board.
  expect(weights['Recount.alone.island.ts']).toBeLessThanOrEqual(28_500)
  // It checks the links, the letters and the stamps as well.
  expect(weights['ReceiptVerify.alone.island.ts']).toBeLessThanOrEqual(86_000)
  expect(weights['HallOffline.alone.island.ts']).toBeLessThanOrEqual(90_000)
  expect(weights['QuotaCheck.alone.island.ts']).toBeLessThanOrEqual(2_500)
  // It reads a block as the server does: its cells, days, titles, durations as sheets write them, known or half known, figures, the lines that it names; and keeps plain words.
  expect(weights['Grid.alone.island.ts']).toBeLessThanOrEqual(13_300)
  // Saved in one cell, it keeps what is being written in the others, and the ticks.
  expect(weights['List.alone.island.ts']).toBeLessThanOrEqual(2_700)
  expect(weights['PeopleHere.alone.island.ts']).toBeLessThanOrEqual(1_200)
  expect(weights['MentionArea.alone.island.ts']).toBeLessThanOrEqual(3_000)
  expect(weights['DrawCountdown.alone.island.ts']).toBeLessThanOrEqual(1_500)
  expect(weights['CheckInCamera.alone.island.ts']).toBeLessThanOrEqual(150_000)
})
