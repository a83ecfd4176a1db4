import { describe, expect, it } from 'vitest'
import { type Pooled, pooledEffect, type TrialEffect } from './index.ts'

/**
 * Values of the formulas of the papers, written again in base R 4.5 (each variance by uniroot, tol = 1e-15), not those of this
 * engine. w <- 1 / (v + t2); m <- sum(w * y) / sum(w); Q <- sum(w * (y - m)^2); t2 where Q is k - 1, or 0;
 * se <- sqrt(max(1, Q / (k - 1)) / sum(w)); interval by qt(, k - 1), prediction by qt(, k - 2) * sqrt(t2 + se^2);
 * bounds of t2 where Q is qchisq(1 - a / 2, k - 1) and qchisq(a / 2, k - 1).
 */
const near = (found: number | undefined, known: number, digits = 1e-9) =>
  expect(Math.abs((found ?? Number.NaN) - known)).toBeLessThanOrEqual(
    digits * Math.max(Math.abs(known), 1e-300),
  )

const known = ({ q, prediction, ...found }: Pooled) => [
  ...[found.estimate, found.se, found.p, found.low, found.high, prediction?.low, prediction?.high],
  ...[found.tau2, found.tau2Low, found.tau2High, q.value, q.p, found.i2],
]
function holds(found: Pooled, wanted: readonly number[]) {
  for (const [at, value] of known(found).entries()) near(value, wanted[at] ?? Number.NaN)
}

/** Vaccine of tuberculosis (Colditz et al., JAMA 271, 1994): cases and others, with it and without. */
const vaccine = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
].map(([a = 0, b = 0, c = 0, d = 0]) => ({
  estimate: Math.log(a / (a + b)) - Math.log(c / (c + d)),
  se: Math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)),
}))
const alike = [
  [0.1, 0.05],
  [0.12, 0.04],
  [0.09, 0.06],
  [0.11, 0.03],
  [0.13, 0.05],
].map(([estimate = 0, se = 0]) => ({ estimate, se }))

describe('the same question in several places', () => {
  it('has the numbers of R for the vaccine of tuberculosis, and those that were published', () => {
    const found = pooledEffect(vaccine)
    holds(found, [
      ...[-0.7149681534934443, 0.1808921915376235, 0.001919271831277995],
      ...[-1.10909838120224, -0.3208379257846486, -2.018558054184657, 0.5886217471977683],
      ...[0.318068452205024, 0.1197183611412609, 1.111479084060928],
      ...[152.2330080823733, 1.996764590846e-26, 0.9211734685456205],
    ])
    // Viechtbauer, J. Stat. Softw. 36 (2010): bounds of the variance 0.1197 and 1.1115, Q(12) = 152.2330, I² 92.12 %.
    expect([found.tau2Low.toFixed(4), found.tau2High.toFixed(4)]).toEqual(['0.1197', '1.1115'])
    expect([found.q.df, (100 * found.i2).toFixed(2)]).toEqual([12, '92.12'])
  })

  it('is no surer than its weights where places happen to be alike, unless asked', () => {
    const common = [0, 0, 0, 0.365779313370626, 0.985181540037614, 0]
    holds(pooledEffect(alike), [
      ...[0.1116683119447187, 0.01885152670820085, 0.004069124820517724],
      ...[0.05932808289022895, 0.1640085409992084, 0.05167434042324775, 0.1716622834661896],
      ...common,
    ])
    holds(pooledEffect(alike, { unbounded: true }), [
      ...[0.1116683119447187, 0.005700672636864125, 4.005233463575234e-5],
      ...[0.09584070730576227, 0.1274959165836751, 0.0935262273738985, 0.1298103965155388],
      ...common,
    ])
  })

  it('says with three places, at another alpha, that next to nothing is known of the next', () => {
    const few = [
      { estimate: 2, se: 1 },
      { estimate: -1, se: 0.8 },
      { estimate: 5, se: 2 },
    ]
    holds(pooledEffect(few, { alpha: 0.1 }), [
      ...[1.6466158518872502, 1.6772905543157572, 0.42975350641341403],
      ...[-3.251048380778265, 6.544280084552765, -17.92352691074506, 21.21675861451956],
      ...[6.794254424445161, 1.0605161302414057, 173.146920435842],
      ...[10.8, 0.004516580942612666, 0.8148148148148148],
    ])
    expect(pooledEffect(few.slice(0, 2)).prediction).toBeUndefined()
  })

  it('turns with its effects: sign, unit and order', () => {
    const found = pooledEffect(vaccine)
    const turned = pooledEffect(
      vaccine.map(({ estimate, se }) => ({ estimate: -100 * estimate, se: 100 * se })).toReversed(),
    )
    near(turned.estimate, -100 * found.estimate, 1e-12)
    near(turned.low, -100 * found.high, 1e-12)
    near(turned.tau2, 1e4 * found.tau2, 1e-11)
    near(turned.i2, found.i2, 1e-12)
    near(turned.weights.at(-1), found.weights[0] ?? 0, 1e-11)
    near(
      found.weights.reduce((sum, weight) => sum + weight, 0),
      1,
      1e-12,
    )
    const moved = pooledEffect(vaccine.map(({ estimate, se }) => ({ estimate: estimate + 7, se })))
    near(moved.estimate, found.estimate + 7, 1e-12)
    near(moved.tau2, found.tau2, 1e-9)
  })

  it('finds no spread where there is none, and the mean of two', () => {
    const same = pooledEffect(Array.from({ length: 4 }, () => ({ estimate: 3, se: 2 })))
    expect([same.estimate, same.tau2, same.q.value, same.i2, same.se]).toEqual([3, 0, 0, 0, 1])
    const two = pooledEffect([
      { estimate: 1, se: 1 },
      { estimate: 3, se: 1 },
    ])
    expect([two.estimate, two.df, two.weights]).toEqual([2, 1, [0.5, 0.5]])
    // Spread of 2 is as much as two errors of 1 and a variance between of 1 would give.
    near(two.tau2, 1, 1e-12)
  })

  it('refuses what is no effect', () => {
    const of =
      (...effects: readonly TrialEffect[]) =>
      () =>
        pooledEffect(effects)
    const lone = { estimate: 1, se: 1 }
    expect(of(lone)).toThrow('too few')
    expect(of()).toThrow('no row')
    expect(of(lone, { estimate: 1, se: 0 })).toThrow('above 0')
    expect(of(lone, { estimate: Number.NaN, se: 1 })).toThrow('a finite number')
    expect(() => pooledEffect([lone, lone], { alpha: 1 })).toThrow('alpha')
  })
})
