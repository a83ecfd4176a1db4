import { monitorEventLoopDelay } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { odsOf } from './ods-of.ts'
import { readWorkbook } from './read-xlsx.ts'
import type { Sheet } from './sheet.ts'
import { writeOds } from './write-ods.ts'
import { writeXlsx } from './write-xlsx.ts'
import { xlsxOf } from './xlsx-of.ts'

const sheet = (rows: number): Sheet => ({
  name: 'Lieux',
  columns: [
    { title: 'Nom', kind: 'text' },
    { title: 'Habitants', kind: 'number' },
    { title: 'Somme', kind: 'money' },
    { title: 'Jour', kind: 'day' },
    { title: 'Moment', kind: 'instant' },
    { title: 'Page', kind: 'link' },
  ],
  rows: Array.from({ length: rows }, (_, at) => [
    `Saint-Lieu ${at}`,
    at % 7 === 0 ? Number.NaN : at,
    at * 100,
    '2026-11-28',
    at % 5 === 0 ? null : new Date(Date.UTC(2026, 10, 28, 9, 30)),
    { link: 'https://exemple.fr/', text: 'page' },
  ]),
})

test('a long sheet is written apart as it would be here', async () => {
  const long = sheet(2_000)
  for (const [apart, here] of [
    [await writeXlsx(long), await xlsxOf([long])],
    [await writeOds(long), await odsOf(long)],
  ] as const) {
    const [reading, other] = await Promise.all([readWorkbook(apart), readWorkbook(here)])
    if (!reading.ok || !other.ok) throw new Error('not read')
    expect(reading.rows).toHaveLength(2_000)
    expect(reading.rows).toEqual(other.rows)
    expect(reading.header).toEqual(other.header)
  }
}, 60_000)

test('others are served meanwhile; written here, they wait', async () => {
  const long = sheet(36_000)
  const hold = async (write: () => Promise<unknown>) => {
    const delay = monitorEventLoopDelay({ resolution: 5 })
    await new Promise((resolve) => setTimeout(resolve, 30))
    delay.enable()
    await new Promise((resolve) => setTimeout(resolve, 30))
    await write()
    await new Promise((resolve) => setTimeout(resolve, 30))
    delay.disable()
    return delay.max / 1e6
  }
  await writeXlsx(sheet(1_000))
  // The least of a few tries: a machine that is busy with others holds everyone now and then.
  let apart = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < 3; tries++) apart = Math.min(apart, await hold(() => writeXlsx(long)))
  const here = await hold(() => xlsxOf([long]))
  expect(here).toBeGreaterThan(300)
  expect(apart).toBeLessThan(here / 3)
}, 180_000)
