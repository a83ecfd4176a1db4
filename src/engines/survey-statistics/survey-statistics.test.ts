import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementOf } from './kappa.ts'
import { marginOfError, meanDifference, shareInterval, weightedMean } from './proportions.ts'
import { rake } from './rake.ts'
import { spreadOf } from './spread.ts'
import { crossTable, distanceFrom, smallGroups } from './tables.ts'

const sexes = { variable: 'sex', shares: { f: 2, m: 1 } }

test('the example by hand: half are women, two thirds of the town are', () => {
  expect(rake([{ sex: 'f' }, { sex: 'm' }], [sexes])).toMatchObject({
    ok: true,
    value: { weights: [4 / 3, 2 / 3], reached: true },
  })
})

test('whoever did not say keeps the weight that the others give', () => {
  const raked = rake([{ sex: 'f' }, { sex: 'm' }, {}], [sexes])
  expect(raked.ok && raked.value.weights[2]).toBe(1)
})

test('every reason why there are no weights is told at once', () => {
  expect(
    rake(
      [{ sex: 'f', age: 'old' }],
      [
        sexes,
        { variable: 'age', shares: { old: 0, young: 1 } },
        { variable: 'area', shares: { town: 1 } },
        { variable: 'work', shares: { any: Number.NaN } },
      ],
      { weights: [0] },
    ),
  ).toEqual({
    ok: false,
    problems: [
      { code: 'bad-weights' },
      { code: 'nobody-answered', variable: 'sex', category: 'm' },
      { code: 'nobody-answered', variable: 'age', category: 'young' },
      { code: 'unknown-category', variable: 'age', category: 'old' },
      { code: 'nobody-known', variable: 'area' },
      { code: 'bad-shares', variable: 'work' },
    ],
  })
})

test('a bound on weights holds, and says how far the margins stay', () => {
  const people = [...Array(19).fill({ sex: 'f' }), { sex: 'm' }]
  const free = rake(people, [{ variable: 'sex', shares: { f: 1, m: 1 } }])
  const bounded = rake(people, [{ variable: 'sex', shares: { f: 1, m: 1 } }], { most: 3 })
  expect(free.ok && free.value.weights[19]).toBeCloseTo(10, 9)
  expect(bounded.ok && bounded.value.reached).toBe(false)
  const weights = bounded.ok ? bounded.value.weights : []
  expect(Math.max(...weights) / Math.min(...weights)).toBeLessThanOrEqual(3 ** 2 + 1e-9)
  expect(bounded.ok && bounded.value.distance).toBeGreaterThan(0.2)
})

const manyPeople = fc.array(
  fc.record({ sex: fc.constantFrom('f', 'm'), age: fc.constantFrom('a', 'b', 'c') }),
  { minLength: 30, maxLength: 80 },
)
const shares = (...names: readonly string[]) =>
  fc
    .tuple(...names.map(() => fc.integer({ min: 1, max: 9 })))
    .map((values) => Object.fromEntries(names.map((name, at) => [name, values[at] as number])))

test('for any sample: margins are reached, whatever the order of people and of variables', () => {
  fc.assert(
    fc.property(manyPeople, shares('f', 'm'), shares('a', 'b', 'c'), (people, sex, age) => {
      const margins = [
        { variable: 'sex', shares: sex },
        { variable: 'age', shares: age },
      ]
      const raked = rake(people, margins)
      // Cells without anybody may make the margins impossible together: then it says so.
      if (!raked.ok || !raked.value.reached) return
      const { weights } = raked.value
      for (const margin of margins) expect(distanceFrom(people, margin, weights)).toBeLessThan(1e-9)
      const turned = rake(people.toReversed(), margins.toReversed())
      const again = turned.ok ? turned.value.weights.toReversed() : []
      weights.forEach((weight, at) => {
        expect(again[at]).toBeCloseTo(weight, 7)
      })
      expect(spreadOf(weights).effective).toBeLessThanOrEqual(people.length + 1e-9)
    }),
    { numRuns: 60 },
  )
})

test('equal weights cost nothing; unequal ones cost answers', () => {
  expect(spreadOf([2, 2, 2])).toMatchObject({ effective: 3, designEffect: 1, ratio: 1 })
  expect(spreadOf([1, 1, 2]).effective).toBeCloseTo(16 / 6, 12)
  expect(() => spreadOf([])).toThrow(RangeError)
  expect(() => spreadOf([1, 0])).toThrow(RangeError)
})

test('the margin of error is that of newspapers, and none when everybody answered', () => {
  expect(marginOfError(0.5, 1000)).toBeCloseTo(0.031, 3)
  expect(marginOfError(0.5, 400, 400)).toBe(0)
  expect(() => marginOfError(0.5, 400, 399)).toThrow(RangeError)
  expect(() => shareInterval(1.2, 10)).toThrow(RangeError)
})

test('nothing and everything are exact ends, whatever is rounded', () => {
  for (const size of [3, 7, 20, 41.37]) {
    expect(shareInterval(0, size).low).toBe(0)
    expect(shareInterval(1, size).high).toBe(1)
  }
})

test('means of few people are given no interval', () => {
  const of = (count: number) => weightedMean(Array.from({ length: count }, (_, at) => at % 5))
  const [few, many] = [of(10), of(60)]
  if (!few || !many) throw new Error('no mean')
  expect(meanDifference(few, many)).toBeUndefined()
  const interval = meanDifference(many, many)
  expect(interval?.low).toBeCloseTo(-(interval?.high ?? 0), 12)
  expect(weightedMean([3])).toBeUndefined()
})

test('the deviation of equal weights is that of a sample', () => {
  expect(weightedMean([2, 4, 4, 4, 5, 5, 7, 9])?.deviation).toBeCloseTo(Math.sqrt(32 / 7), 12)
})

test('two who always agree have 1; when all is in one place there is nothing to tell', () => {
  expect(
    agreementOf([
      ['a', 'a'],
      ['b', 'b'],
    ]).kappa,
  ).toBe(1)
  expect(
    agreementOf([
      ['a', 'a'],
      ['a', 'a'],
    ]).kappa,
  ).toBeUndefined()
  expect(
    agreementOf([
      ['a', 'b'],
      ['b', 'a'],
    ]).kappa,
  ).toBe(-1)
  expect(() => agreementOf([])).toThrow(RangeError)
})

test('an interval stays between −1 and 1, and is left out where the error says nothing', () => {
  const of = (...counts: readonly [string, string, number][]) =>
    agreementOf(
      counts.flatMap(([first, second, count]) =>
        Array.from({ length: count }, () => [first, second] as const),
      ),
    )
  expect(of(['a', 'a', 4], ['b', 'b', 3]).interval).toBeUndefined()
  expect(of(['a', 'a', 4]).interval).toBeUndefined()
  const few = of(['a', 'a', 3], ['b', 'b', 2], ['a', 'b', 1])
  expect(few.interval?.high).toBe(1)
  expect(few.interval?.low).toBeGreaterThan(-1)
  // One of them put all in one place, the other did not: no more than by lot, and no doubt about it.
  expect(of(['a', 'a', 6], ['a', 'b', 4])).toMatchObject({ kappa: 0, interval: undefined })
})

test('a cross table counts people and weights, and tells who is in no cell', () => {
  expect(crossTable(['f', 'f', 'm', undefined], ['yes', 'no', 'yes', 'no'], [2, 1, 1, 1])).toEqual({
    rows: ['f', 'm'],
    columns: ['yes', 'no'],
    counts: [
      [1, 1],
      [1, 0],
    ],
    weighted: [
      [2, 1],
      [1, 0],
    ],
    left: 1,
  })
})

test('whoever stands alone in what others may know is found, unknown values too', () => {
  const people = [
    { sex: 'f', age: 'a' },
    { sex: 'f', age: 'a' },
    { sex: 'm', age: 'a' },
    { sex: 'm' },
  ]
  expect(smallGroups(people, ['sex', 'age'], 2)).toEqual([
    { values: ['m', 'a'], count: 1 },
    { values: ['m', undefined], count: 1 },
  ])
  expect(smallGroups(people, ['sex'], 2)).toEqual([])
  // Nothing known is not the same as nothing written.
  expect(smallGroups([{ sex: '' }, {}], ['sex'], 2)).toHaveLength(2)
  expect(() => smallGroups(people, ['sex'], 1)).toThrow(RangeError)
})

test('the distance from the population is the share who would have to be others', () => {
  const people = [{ sex: 'f' }, { sex: 'f' }, { sex: 'm' }, {}]
  expect(distanceFrom(people, { variable: 'sex', shares: { f: 1, m: 1 } })).toBeCloseTo(1 / 6, 12)
  expect(distanceFrom([{}], sexes)).toBeUndefined()
})
