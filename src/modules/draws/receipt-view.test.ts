import { expect, test } from 'vitest'
import { chanceView, curvePoints, mirrors } from './receipt-view.ts'

test('chances: the least among those that some panel seats, who is shut out, who is certain', () => {
  const view = chanceView(['a', 'b', 'c', 'd'], [0, 250, 120, 1000], 1000)
  expect(view).toMatchObject({ shutOut: 1, certain: 1, most: 1000, mean: 342.5 })
  expect(view.least).toEqual({ count: 120, ticket: 'c' })
  expect(curvePoints(view.sorted, 1000).split(' ')).toHaveLength(4)
  expect(
    curvePoints(
      Array.from({ length: 5000 }, (_, at) => at),
      5000,
    ).split(' '),
  ).toHaveLength(200)
})

test('a mirror shows the groups of the log once it has them, with the quotas of their values', () => {
  const values = [
    { value: 'A', min: 1, max: 2, population: 1000 },
    { value: 'B', min: 3, max: 4, population: -1 },
  ]
  const fixed = {
    ...{ title: '', seats: 5, method: 'list' as const, round: 1, engine: '' },
    quotas: [
      {
        feature: 'F',
        values,
        pool: [
          { values: ['A'], count: 7 },
          { values: ['B'], count: 9 },
        ],
      },
    ],
  }
  expect(mirrors(fixed, [])[0]?.rows).toEqual([
    { values: ['A'], population: 1000, pool: 7, min: 1, max: 2, panel: undefined },
    { values: ['B'], population: undefined, pool: 9, min: 3, max: 4, panel: undefined },
  ])
  const groups = [{ values: ['A', 'B'], pool: 16, panel: 5 }]
  const log = [{ at: '', kind: 'described', payload: { features: [{ feature: 'F', groups }] } }]
  expect(mirrors(fixed, log)[0]?.rows).toEqual([
    { values: ['A', 'B'], population: undefined, pool: 16, min: 4, max: 6, panel: 5 },
  ])
})
