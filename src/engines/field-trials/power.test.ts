import { describe, expect, it } from 'vitest'
import { absent, expected, isThere } from '#proofs/field-trial-tables.ts'
import {
  type Correction,
  correct,
  corrections,
  effectOfShares,
  minimumEffect,
  type PowerCase,
  powerOf,
  solveFor,
} from './index.ts'

describe('power', () => {
  const each = (effect: number, alpha: number) => (value: number) =>
    ({ test: 'means', effect, alpha, first: value, second: value }) as const

  it.skipIf(!isThere)(`the grid of pwr: sizes to 0.01, power to 1e-6${absent}`, () => {
    const grid: readonly Record<string, number | string>[] = expected().power
    const of = (row: Record<string, number | string>, key: string) => Number(row[key])
    let count = 0
    for (const row of grid) {
      const [alpha, power] = [of(row, 'alpha'), of(row, 'power')]
      const at = (key: string) => of(row, key)
      const size = (make: (value: number) => PowerCase, known = at('n')) =>
        expect(Math.abs(solveFor(power, make, 4, 1e6) - known), row['test'] as string).toBeLessThan(
          0.01,
        )
      const strength = (trial: PowerCase) =>
        expect(Math.abs(powerOf(trial) - power), row['test'] as string).toBeLessThan(1e-6)
      count++
      switch (row['test']) {
        case 'two.sample.t':
          size(each(at('d'), alpha))
          break
        case 'two.sample.t.power':
          strength(each(at('d'), alpha)(at('n')))
          break
        case 'paired.t.power':
          strength({ test: 'pairs', effect: at('d'), pairs: at('n'), alpha })
          break
        case 'two.prop.cohen_h':
          expect(effectOfShares(at('p1'), at('p2'))).toBeCloseTo(-at('h'), 12)
          size((first) => ({ test: 'shares', effect: at('h'), alpha, first, second: first }))
          size(
            (value) => ({ test: 'two-shares', from: at('p1'), to: at('p2'), each: value, alpha }),
            at('n_power.prop.test'),
          )
          break
        case 'two.sample.t.unequal.power':
          strength({ test: 'means', effect: at('d'), first: at('n1'), second: at('n2'), alpha })
          break
        case 'mde.two.sample.t': {
          const d = solveFor(power, (effect) => each(effect, alpha)(at('n')), 0.001, 5)
          // The search of pwr stops at 1e-4; `power.t.test(strict = TRUE, tol = 1e-13)` has the digits below.
          expect(Math.abs(d - at('d'))).toBeLessThan(3e-5)
          break
        }
        case 'anova':
          size((value) => ({
            test: 'groups',
            effect: at('f'),
            groups: at('k'),
            each: value,
            alpha,
          }))
          break
        case 'chisq':
          size((n) => ({ test: 'table', effect: at('w'), size: n, df: at('df'), alpha }), at('N'))
          break
        case 'correlation':
          size((n) => ({ test: 'correlation', effect: at('r'), size: n, alpha }), at('n'))
          break
        default:
          count--
      }
    }
    expect(count).toBe(grid.length)
  })

  it.each<readonly [PowerCase, number]>([
    // pwr 1.3: pwr.t.test one.sample, alternative = "greater"; pwr.2p2n.test; pwr.anova.test; pwr.r.test; pwr.chisq.test
    [{ test: 'pairs', effect: 0.7, pairs: 12 }, 0.598932119267961],
    [{ test: 'means', effect: 0.7, first: 12, second: 12, sides: 1 }, 0.50668652246221],
    [{ test: 'shares', effect: 0.3, first: 80, second: 245 }, 0.644234558876953],
    [{ test: 'groups', effect: 0.3, groups: 4, each: 20 }, 0.578595635571804],
    [{ test: 'correlation', effect: 0.3, size: 50 }, 0.571555841860208],
    [{ test: 'table', effect: 0.1, size: 400, df: 4 }, 0.320074423296927],
  ])('%o', (trial, known) => {
    expect(Math.abs(powerOf(trial) - known)).toBeLessThan(1e-6)
  })

  it('Cohen’s table: 393, 64 and 26 in each arm', () => {
    const sizes = [0.2, 0.5, 0.8].map((d) => Math.ceil(solveFor(0.8, each(d, 0.05), 2, 1e5)))
    expect(sizes).toEqual([394, 64, 26])
  })

  it.each([
    // power.t.test(n, power = .8, strict = TRUE, tol = 1e-13)$delta
    [50, 0.565882243755499],
    [1000, 0.125350808902007],
  ])('the smallest effect that %i in each arm tell', (size, known) => {
    const d = solveFor(0.8, (effect) => each(effect, 0.05)(size), 0.001, 5)
    expect(Math.abs(d - known)).toBeLessThan(1e-10)
  })

  it('the smallest effect in the unit of the outcome', () => {
    // (qt(.975, 98) + qt(.8, 98)) × 2
    expect(minimumEffect(2, 98)).toBeCloseTo(2 * (1.984467454508481 + 0.845304389623414), 8)
    expect(() => minimumEffect(2, 98, 0.2)).toThrow('power')
  })
})

describe('several outcomes', () => {
  it.skipIf(!isThere)(`as p.adjust of R${absent}`, () => {
    const known = expected().padjust
    for (const correction of corrections) {
      const found = correct(known.p, correction)
      for (const [at, value] of known[correction].entries())
        expect(found[at], correction).toBeCloseTo(value, 12)
    }
  })

  it.each<readonly [Correction, readonly number[]]>([
    // By hand: four p, in no order.
    ['bonferroni', [0.04, 0.16, 0.12, 0.8]],
    ['holm', [0.04, 0.09, 0.09, 0.2]],
    ['hochberg', [0.04, 0.08, 0.08, 0.2]],
    ['BH', [0.04, 0.16 / 3, 0.16 / 3, 0.2]],
  ])('%s, by hand', (correction, known) => {
    const found = correct([0.01, 0.04, 0.03, 0.2], correction)
    for (const [at, value] of known.entries()) expect(found[at]).toBeCloseTo(value, 14)
    expect(() => correct([0.1, 1.1], correction)).toThrow('row 2')
  })
})
