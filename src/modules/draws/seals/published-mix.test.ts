import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayShow } from '#kit/small-cells.ts'
import type { DrawFeature } from '../quota.ts'
import { publishedGroups, publishedPanel } from './published-mix.ts'

const feature = (
  key: string,
  labels: readonly string[],
  crosses: readonly string[] = [],
): DrawFeature => ({
  ...{ id: key, key, label: key, position: 1, asked: true, crosses, reference: '' },
  values: labels.map((label, position) => ({
    ...{ id: label, key: label, label, position, populationShare: undefined },
    ...{ min: 0, max: 15, minFlex: 0, maxFlex: 15 },
  })),
})
const ages = feature('age', [
  '16 à 29 ans',
  '30 à 44 ans',
  '45 à 59 ans',
  '60 à 74 ans',
  '75 ans et plus',
])
const cells = (of: DrawFeature, pool: readonly number[], panel: readonly number[]) =>
  of.values.map(({ label: key }, at) => ({ key, pool: pool[at] ?? 0, panel: panel[at] ?? 0 }))

test('a panel of fifteen: ages that are neighbours, men by themselves, an answer that nobody gave shown empty', () => {
  expect(publishedPanel(ages, cells(ages, [9, 14, 15, 12, 10], [3, 4, 3, 3, 2]))).toEqual([
    { values: ['16 à 29 ans', '30 à 44 ans'], pool: 23, panel: 7 },
    { values: ['45 à 59 ans', '60 à 74 ans', '75 ans et plus'], pool: 37, panel: 8 },
  ])
  const sex = feature('sexe', ['Femme', 'Homme', 'Autre'])
  expect(publishedPanel(sex, cells(sex, [31, 29, 0], [8, 7, 0]))).toEqual([
    { values: ['Femme'], pool: 31, panel: 8 },
    { values: ['Homme'], pool: 29, panel: 7 },
    { values: ['Autre'], pool: 0, panel: 0 },
  ])
})

test('a crossed table is told whole or not at all', () => {
  const crossed = feature(
    'sexe-age',
    ['F, jeunes', 'H, jeunes', 'F, autres', 'H, autres'],
    ['sexe', 'age'],
  )
  const whole = cells(crossed, [12, 12, 12, 12], [6, 6, 6, 6])
  expect(publishedPanel(crossed, whole)).toHaveLength(4)
  expect(publishedPanel(crossed, cells(crossed, [12, 12, 12, 12], [6, 6, 8, 4]))).toEqual([])
  expect(publishedGroups(crossed, [{ key: 'F, jeunes', counts: [3] }])).toEqual([])
})

test('two features and their crossing: no number of the three tables gives a small one by subtraction', () => {
  const sexes = feature('sexe', ['F', 'H'])
  const bands = feature('age', ['16 à 44 ans', '45 ans et plus'])
  const pairs = sexes.values.flatMap(({ label: a }) =>
    bands.values.map(({ label: b }) => `${a}|${b}`),
  )
  const crossed = feature('sexe-age', pairs, ['sexe', 'age'])
  const people = fc.array(fc.record({ pool: fc.nat({ max: 16 }), out: fc.nat({ max: 16 }) }), {
    ...{ minLength: 4, maxLength: 4 },
  })
  fc.assert(
    fc.property(people, (values) => {
      const panel = values.map(({ pool, out }) => Math.max(0, pool - out))
      const pool = values.map((entry) => entry.pool)
      const marginal = (of: DrawFeature, part: 0 | 1) =>
        of.values.map(({ label: key }) => {
          const own = pairs
            .map((pair, at) => (pair.split('|')[part] === key ? at : -1))
            .filter((at) => at >= 0)
          const sum = (numbers: readonly number[]) =>
            own.reduce((all, at) => all + (numbers[at] ?? 0), 0)
          return { key, pool: sum(pool), panel: sum(panel) }
        })
      const tables = [
        publishedPanel(sexes, marginal(sexes, 0)),
        publishedPanel(bands, marginal(bands, 1)),
        publishedPanel(crossed, cells(crossed, pool, panel)),
      ]
      // Sets of pairs that somebody can count, and all that sets and differences of them give.
      const all = (1 << 4) - 1
      const sets = new Map<number, true>([[all, true]])
      const mask = (values: readonly string[]) =>
        pairs.reduce((bits, pair, at) => {
          const holds = values.some((value) => pair === value || pair.split('|').includes(value))
          return holds ? bits | (1 << at) : bits
        }, 0)
      for (const table of tables) for (const { values } of table) sets.set(mask(values), true)
      for (;;) {
        const before = sets.size
        for (const a of [...sets.keys()])
          for (const b of [...sets.keys()]) {
            if ((a & b) === b && a !== b) sets.set(a & ~b, true)
            if ((a & b) === 0) sets.set(a | b, true)
          }
        if (sets.size === before) break
      }
      const count = (bits: number, numbers: readonly number[]) =>
        numbers.reduce((sum, number, at) => sum + (bits & (1 << at) ? number : 0), 0)
      // The size of the pool and the seats are public by themselves: a set that holds everybody tells no more.
      for (const bits of sets.keys())
        for (const numbers of [pool, panel])
          if (count(bits, numbers) !== count(all, numbers))
            expect(mayShow(count(bits, numbers))).toBe(true)
    }),
  )
})
