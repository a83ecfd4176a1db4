import { monitorEventLoopDelay } from 'node:perf_hooks'
import { describe, expect, test } from 'vitest'
import { readApart } from '#platform/imports/read-apart.ts'
import { readers } from '#platform/imports/readers.ts'
import { parseWorkbook } from '#platform/sheets/parse-workbook.ts'
import { attacks } from './attacks.ts'
import { bombWorkbook, sharedTextWorkbook, sparseWorkbook } from './hostile-files.ts'

// A smaller, sure version of `npm run bench -- readers`: each hostile file is answered, none is believed.

/** Loose, because the machine is shared: a fault takes gigabytes, or never ends. */
const most = { seconds: 60, megabytes: 300 }

test.each(attacks)(
  '$name is answered with a word, without the memory it asks',
  async (attack) => {
    const bytes = attack.file(attack.reader === 'census' ? 0.02 : 0.1)
    const before = process.memoryUsage().rss
    const since = performance.now()
    expect(await attack.read(bytes)).toMatch(/^[a-z-]+$/)
    expect((performance.now() - since) / 1000).toBeLessThan(most.seconds)
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(most.megabytes)
  },
  90_000,
)

test('every reader of the table has a hostile file, but for what is too short to be one', () => {
  const tried = new Set(attacks.map(({ reader }) => reader as string))
  const missing = Object.entries(readers).filter(([name, { where }]) => {
    return where !== 'short' && !tried.has(name)
  })
  expect(missing.map(([name]) => name)).toEqual([])
})

describe('without its bound, each of them is seen', () => {
  const open = { rows: 1e9, columns: 1e9, cells: 1e9, signs: 1e12, unpacked: 1e12, entries: 1e9 }
  const counted = async (bytes: Uint8Array, bounds: typeof open) => {
    let cells = 0
    const read = await parseWorkbook(bytes, bounds, async (rows) => {
      for (const row of rows) for (const cell of row.cells) cells += cell.length
    })
    return read.ok ? cells : read.refusal
  }

  test('cells', async () => {
    const bytes = bombWorkbook(2)
    expect(await counted(bytes, { ...open, cells: 1_000 })).toBe('too-many-cells')
    expect(await counted(bytes, open)).toBeGreaterThan(100_000)
  })

  test('columns', async () => {
    const bytes = sparseWorkbook(10, false)
    expect(await counted(bytes, { ...open, columns: 1_000 })).toBe('too-many-columns')
    expect(await counted(bytes, open)).toBe(18)
  })

  test('signs of a text that cells share', async () => {
    const bytes = sharedTextWorkbook(5)
    expect(await counted(bytes, { ...open, signs: 1_000_000 })).toBe('too-large')
    expect(await counted(bytes, open)).toBe(2_000_000)
  })

  test('what is unpacked, and parts', async () => {
    const bytes = bombWorkbook(2)
    expect(await counted(bytes, { ...open, unpacked: 1_000_000 })).toBe('too-large')
    expect(await counted(bytes, { ...open, entries: 3 })).toBe('too-large')
  })
})

test('a reader that holds its own thread holds nobody else; the same in this one is seen', async () => {
  const bytes = bombWorkbook(6)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const longest = async (work: () => Promise<unknown>) => {
    delay.reset()
    delay.enable()
    await new Promise((resolve) => setTimeout(resolve, 50))
    await work()
    await new Promise((resolve) => setTimeout(resolve, 50))
    delay.disable()
    return delay.max / 1e6
  }
  await readApart('workbook', bytes)
  const apart = await longest(() => readApart('workbook', bytes))
  const here = await longest(() => {
    const until = performance.now() + 1_000
    while (performance.now() < until);
    return Promise.resolve()
  })
  expect(here).toBeGreaterThan(900)
  expect(apart).toBeLessThan(here / 2)
}, 60_000)
