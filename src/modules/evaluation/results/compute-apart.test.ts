import { expect, it } from 'vitest'
import { computeApart } from './actions/compute-apart.ts'

const table = (rows: number) => ({
  titles: ['y', 't'],
  rows: Array.from({ length: rows }, (_, at) => ({
    line: at + 2,
    cells: [String(at % 7), String(at % 2)],
  })),
  separator: ';',
})
const plan = (permutations: number) => ({
  ...{ design: 'complete', outcome: 'y', treatment: 't', permutations },
})

it('computes for one person at a time, and for each once: a draw keeps a thread', async () => {
  const ended: string[] = []
  const long = computeApart(table(1000), plan(20_000), 'lina').then((ran) => {
    ended.push('long')
    return ran
  })
  expect(await computeApart(table(30), plan(10), 'lina')).toEqual({ ok: false, refusal: 'busy' })
  const short = computeApart(table(30), plan(10), 'zoe')
  const last = computeApart(table(30), plan(10), 'ana')
  expect(await computeApart(table(30), plan(10), 'max')).toEqual({ ok: false, refusal: 'busy' })
  expect((await short).ok).toBe(true)
  ended.push('short')
  expect([(await long).ok, (await last).ok, ended]).toEqual([true, true, ['long', 'short']])
  expect((await computeApart(table(30), plan(10), 'lina')).ok).toBe(true)
})

it('leaves what is longer to the command line', async () => {
  const long = await computeApart(table(20_001), plan(1), 'lina')
  expect(long).toEqual({ ok: false, refusal: 'too-large' })
})
