import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildIndex,
  type Framework,
  meanOf,
  normalise,
  type Plan,
  placesOf,
  treat,
} from './index.ts'
import { aggregateMethods, normaliseMethods } from './plan.ts'

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true })
const column = fc
  .array(fc.oneof({ weight: 9, arbitrary: value }, fc.constant(Number.NaN)), {
    minLength: 5,
    maxLength: 40,
  })
  .map((list) => Float64Array.from(list))
const positive = fc.double({ min: 0.001, max: 1e6, noNaN: true })
const weighed = fc.array(
  fc.record({ value: positive, weight: fc.double({ min: 0.01, max: 10, noNaN: true }) }),
  {
    minLength: 1,
    maxLength: 12,
  },
)
const method = fc.constantFrom(...aggregateMethods)
const power = fc.constantFrom(-3, -2, -1, 0.5, 1, 2, 3)
const near = (a: number, b: number) =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

/** Three pillars of two indicators each, that weigh alike. */
function frameworkOf(columns: readonly Float64Array[]): Framework {
  const units = Array.from(columns[0] ?? [], (_, at) => `u${at}`)
  const indicators = columns.map((_, at) => ({
    ...{ code: `i${at}`, name: '', direction: 1, denominator: undefined },
  })) as Framework['indicators']
  const leaf = indicators.map(({ code }) => ({ code, name: '', level: 1, weight: 1, children: [] }))
  const pillars = [0, 2, 4].map((first) => ({
    ...{ code: `p${first}`, name: '', level: 2, weight: 1, children: [first, first + 1] },
  }))
  const top = { code: 'index', name: '', level: 3, weight: 1, children: [6, 7, 8] }
  return {
    ...{ units, unitNames: units, indicators, nodes: [...leaf, ...pillars, top], values: columns },
    ...{ denominators: new Map(), groups: new Map(), groupCodes: [] },
  }
}

const whole = fc
  .integer({ min: 5, max: 15 })
  .chain((units) =>
    fc.array(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: units, maxLength: units }),
      {
        minLength: 6,
        maxLength: 6,
      },
    ),
  )
  .map((columns) => columns.map((values) => Float64Array.from(values)))
const plan: Plan = {
  ...{ denominate: null, impute: null, screen: null, treat: null },
  normalise: { method: 'minmax', range: [1, 100] },
  aggregate: { method: 'arithmetic' },
}

describe('scales', () => {
  it('do not depend on the unit of measure: metres or kilometres, degrees of one kind or another', () => {
    fc.assert(
      fc.property(
        column.filter(
          (item) => new Set(item.filter((x) => !Number.isNaN(x)).map(Math.round)).size > 2,
        ),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: -1000, max: 1000 }),
        fc.constantFrom(...normaliseMethods),
        (values, times, more, name) => {
          const exact = values.map(Math.round)
          const other = exact.map((entry) => entry * times + more)
          const [a, b] = [exact, other].map((column) => normalise(column, 1, { method: name }))
          for (const [at, found] of (a ?? []).entries()) {
            if (Number.isNaN(found)) expect(b?.[at]).toBeNaN()
            else expect(near(found, b?.[at] ?? 0)).toBe(true)
          }
        },
      ),
    )
  })

  it('keep the order of the values, and turn it when less is better', () => {
    fc.assert(
      fc.property(column, fc.constantFrom(...normaliseMethods), (values, name) => {
        const up = normalise(values, 1, { method: name })
        const down = normalise(values, -1, { method: name })
        for (const [at, value] of values.entries())
          for (const [other, two] of values.entries()) {
            if (!(value < two) || Number.isNaN(up[at])) continue
            expect(up[at]).toBeLessThanOrEqual(up[other] as number)
            expect(down[at]).toBeGreaterThanOrEqual(down[other] as number)
          }
      }),
    )
  })

  it('places go from 1 to the number of values, and a missing value has none', () => {
    fc.assert(
      fc.property(column, (values) => {
        for (const [at, place] of placesOf(values).entries()) {
          const own = values[at] as number
          if (Number.isNaN(own)) expect(place).toBeNaN()
          else expect(place).toBe(1 + values.filter((other) => other < own).length)
        }
      }),
    )
  })
})

describe('means', () => {
  it('lie between the smallest and the largest, and follow what rises', () => {
    fc.assert(
      fc.property(weighed, method, power, fc.nat(11), (list, name, exponent, which) => {
        const step = { method: name, power: exponent }
        const values = list.map(({ value }) => value)
        const weights = list.map(({ weight }) => weight)
        const found = Number(meanOf(values, weights, step))
        expect(found).toBeGreaterThanOrEqual(Math.min(...values) * (1 - 1e-9))
        expect(found).toBeLessThanOrEqual(Math.max(...values) * (1 + 1e-9))
        const raised = values.map((value, at) => (at === which % values.length ? value * 2 : value))
        expect(Number(meanOf(raised, weights, step))).toBeGreaterThanOrEqual(found * (1 - 1e-9))
      }),
    )
  })

  it('count weights in proportion, and a missing value as if it were not there', () => {
    fc.assert(
      fc.property(weighed, method, power, (list, name, exponent) => {
        const step = { method: name, power: exponent }
        const values = list.map(({ value }) => value)
        const weights = list.map(({ weight }) => weight)
        const found = Number(meanOf(values, weights, step))
        const tenfold = weights.map((weight) => weight * 10)
        expect(near(Number(meanOf(values, tenfold, step)), found)).toBe(true)
        expect(near(Number(meanOf([...values, Number.NaN], [...weights, 5], step)), found)).toBe(
          true,
        )
      }),
    )
  })
})

describe('the whole index', () => {
  it('does not depend on the order of the units', () => {
    fc.assert(
      fc.property(whole, (columns) => {
        const turned = columns.map((column) => column.slice().reverse())
        const [a, b] = [columns, turned].map((table) =>
          buildIndex(frameworkOf(table), plan).scores?.at(-1),
        )
        for (const [at, found] of (a ?? []).entries()) {
          const other = b?.[b.length - 1 - at] ?? 0
          expect(Number.isNaN(found) ? Number.isNaN(other) : near(found, other)).toBe(true)
        }
      }),
    )
  })

  it('a unit that gains on one indicator, inside its range, never loses', () => {
    fc.assert(
      fc.property(whole, fc.nat(4), fc.nat(5), (columns, unit, indicator) => {
        const before = buildIndex(frameworkOf(columns), plan).scores?.at(-1)?.[unit] ?? 0
        const most = Math.max(...(columns[indicator] ?? []))
        const own = columns[indicator]?.[unit] ?? 0
        const least = Math.min(...(columns[indicator] ?? []))
        fc.pre(own > least && own < most)
        const gained = columns.map((column, at) =>
          at === indicator ? column.map((x, row) => (row === unit ? most : x)) : column,
        )
        const after = buildIndex(frameworkOf(gained), plan).scores?.at(-1)?.[unit] ?? 0
        expect(after).toBeGreaterThanOrEqual(before - 1e-9)
      }),
    )
  })

  it('the treatment moves no more points than it says, and never changes the order', () => {
    fc.assert(
      fc.property(column, fc.integer({ min: 0, max: 6 }), (values, winsorise) => {
        const found = treat(values, { winsorise, skewness: 1, kurtosis: 1 })
        const moved = values.filter(
          (value, at) => !Object.is(found.column[at], value) && !Number.isNaN(value),
        )
        if (!found.transformed) expect(moved.length).toBeLessThanOrEqual(found.winsorised)
        for (const [at, value] of values.entries())
          for (const [other, two] of values.entries())
            if (value < two)
              expect(found.column[at]).toBeLessThanOrEqual((found.column[other] as number) + 1e-9)
      }),
    )
  })
})
