import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DrawFeature } from '../quota.ts'
import { publishedGroups, publishedPanel } from '../seals/published-mix.ts'
import { chanceAxis, chanceBands, chanceView, heightOf, mirrors, stairs } from './receipt-view.ts'

test('chances: the least among those that some panel seats, who is shut out, who is certain', () => {
  const view = chanceView(['a', 'b', 'c', 'd'], [0, 250, 120, 1000], 1000)
  expect(view).toMatchObject({ shutOut: 1, certain: 1, most: 1000, mean: 342.5 })
  expect(view.least).toEqual({ count: 120, ticket: 'c' })
})

test('the curve is a stair: one step a ticket, flat where chances are equal, and light whatever the pool', () => {
  const axis = { from: 0, to: 100, ticks: [0, 50, 100] }
  expect(stairs([50, 50, 100, 100], axis)).toBe('M0,50.00H25.00H50.00V0.00H75.00H100.00')
  const many = Array.from({ length: 5000 }, (_, at) => at)
  expect(stairs(many, { from: 0, to: 5000, ticks: [] }).match(/H/g)).toHaveLength(400)
})

test('the axis starts at 0, except when all chances are far from it; both ends hold every chance', () => {
  const axisOf = (counts: readonly number[]) =>
    chanceAxis(chanceView(counts.map(String), counts, 1000))
  expect(axisOf([180, 400, 1000])).toMatchObject({ from: 0, to: 1000 })
  expect(axisOf([0, 400, 440])).toMatchObject({ from: 0 })
  const far = axisOf([310, 380, 440])
  expect(far.from).toBeGreaterThan(200)
  expect(far.from).toBeLessThan(310)
  for (const counts of [
    [218, 218],
    [1000, 1000],
    [1, 3],
    [310, 312, 315],
    [0, 0, 7],
  ]) {
    const axis = axisOf(counts)
    expect(axis.ticks.length).toBeGreaterThanOrEqual(2)
    expect(axis.ticks.length).toBeLessThanOrEqual(7)
    for (const count of counts) {
      expect(count).toBeGreaterThanOrEqual(axis.from)
      expect(count).toBeLessThanOrEqual(axis.to + 1e-9)
    }
    expect(heightOf(Math.max(...counts), axis)).toBeLessThanOrEqual(
      heightOf(Math.min(...counts), axis),
    )
  }
})

test('in figures: each level when there are few, else a tenth at a time, and nobody is left out', () => {
  expect(chanceBands([120, 250, 250, 1000])).toEqual([
    { first: 1, last: 1, least: 120, most: 120 },
    { first: 2, last: 3, least: 250, most: 250 },
    { first: 4, last: 4, least: 1000, most: 1000 },
  ])
  const many = Array.from({ length: 113 }, (_, at) => 100 + at)
  const bands = chanceBands(many)
  expect(bands).toHaveLength(10)
  expect(bands.reduce((sum, { first, last }) => sum + last - first + 1, 0)).toBe(113)
  expect(bands.at(-1)).toMatchObject({ last: 113, most: 212 })
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
    // Each in its row and order; both together would only say the seats.
    { values: ['A'], population: 1000, pool: 7, min: 1, max: 2, panel: 'within' },
    { values: ['B'], population: undefined, pool: 9, min: 3, max: 4, panel: 'within' },
  ])
})

test('twelve seats: each age has its row beside the town, and no number that the log did not tell', () => {
  const labels = ['16 à 34 ans', '35 à 59 ans', '60 ans et plus']
  const feature: DrawFeature = {
    ...{ id: 'age', key: 'age', label: 'Âge', position: 1, asked: true, crosses: [] },
    reference: '',
    values: labels.map((label, position) => ({
      ...{ id: label, key: label, label, position, populationShare: undefined },
      ...{ min: 0, max: 12, minFlex: 0, maxFlex: 12 },
    })),
  }
  const counts = fc.array(fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 30 })), {
    ...{ minLength: 3, maxLength: 3 },
  })
  const shown = (values: readonly (readonly [number, number])[]) => {
    const cells = values.map(([panel, out], at) => ({
      ...{ key: labels[at] ?? '', pool: panel + out, panel },
    }))
    const seats = cells.reduce((all, { panel }) => all + panel, 0)
    const committed = publishedGroups(
      feature,
      cells.map(({ key, pool }) => ({ key, counts: [pool] })),
    ).map(({ keys, counts: [count = 0] }) => ({ values: keys, count }))
    const quota = cells.map(({ key, panel }) => ({
      ...{ value: key, min: Math.max(0, panel - 1), max: panel + 1, population: 3300 },
    }))
    const fixed = { quotas: [{ feature: 'Âge', values: quota, pool: committed }], seats }
    const groups = publishedPanel(feature, cells)
    const log = [{ at: '', kind: 'described', payload: { features: [{ feature: 'Âge', groups }] } }]
    const rows = mirrors(fixed as never, log as never)[0]?.rows ?? []
    return { rows, cells, groups, committed }
  }
  const { rows } = shown([
    [4, 16],
    [4, 21],
    [4, 11],
  ])
  expect(rows.map(({ values, pool, panel }) => [values.join(), pool, panel])).toEqual([
    ['16 à 34 ans', 20, 'within'],
    ['35 à 59 ans', 25, 'within'],
    ['60 ans et plus', 15, 'within'],
  ])
  fc.assert(
    fc.property(counts, (values) => {
      const of = shown(values)
      const single = of.rows.filter(({ values }) => values.length === 1)
      expect(single.map(({ values }) => values[0])).toEqual(labels)
      for (const row of of.rows) {
        if (typeof row.panel === 'number')
          expect(of.groups).toContainEqual(
            expect.objectContaining({ values: row.values, panel: row.panel }),
          )
        if (row.pool !== undefined)
          expect([
            ...of.groups.map((group) => group.pool),
            ...of.committed.map((entry) => entry.count),
          ]).toContain(row.pool)
      }
      single.forEach(({ min, max }, at) => {
        expect(of.cells[at]?.panel).toBeGreaterThanOrEqual(min)
        expect(of.cells[at]?.panel).toBeLessThanOrEqual(max)
      })
    }),
  )
})
