import { describe, expect, it } from 'vitest'
import {
  clopperPearson,
  effectTwin,
  higherAnswers,
  interruptedSeries,
  plannedLooks,
  shareDifference,
  sharesTwin,
  signTest,
  turnedShare,
  wilson,
} from './index.ts'

describe('shares of few people', () => {
  it.each([
    // Newcombe’s four examples; prop.test(correct = FALSE) and binom.test of R 4.5 give the digits.
    [81, 263, 0.255288519878274, 0.3662095769828, 0.252736745585271, 0.367621922601351],
    [15, 148, 0.0623863995307363, 0.160487241723308, 0.0578440100834486, 0.161650490349479],
    [0, 20, 0, 0.161125158052819, 0, 0.168433470983085],
    [1, 29, 0.00611321429276266, 0.17175521879320282, 0.000872646883579923, 0.177644295488723],
  ])('%i of %i', (yes, of, low, high, exactLow, exactHigh) => {
    const [score, exact] = [wilson({ yes, of }), clopperPearson({ yes, of })]
    expect(score.low).toBeCloseTo(low, 13)
    expect(score.high).toBeCloseTo(high, 13)
    expect(exact.low).toBeCloseTo(exactLow, 13)
    expect(exact.high).toBeCloseTo(exactHigh, 13)
    // Counted from the other side, the bounds change places.
    expect(clopperPearson({ yes: of - yes, of }).low).toBeCloseTo(1 - exactHigh, 12)
  })

  it('the difference of two: Newcombe’s example (a), 56 of 70 and 48 of 80', () => {
    const { difference, low, high } = shareDifference({ yes: 56, of: 70 }, { yes: 48, of: 80 })
    expect([difference, low, high].map((value) => value.toFixed(4))).toEqual([
      '0.2000',
      '0.0524',
      '0.3339',
    ])
  })

  it('the same people before and after: binom.test(7, 9), and signs that turn', () => {
    expect(signTest(7, 2)).toBeCloseTo(0.1796875, 12)
    expect(signTest(0, 0)).toBe(1)
    const change = turnedShare({ both: 10, before: 2, after: 7, neither: 5 })
    expect(change.p).toBeCloseTo(0.1796875, 12)
    expect(change.difference).toBeCloseTo(5 / 24, 12)
    const other = turnedShare({ both: 10, before: 7, after: 2, neither: 5 })
    expect(other.low).toBeCloseTo(-change.high, 12)
    expect(other.high).toBeCloseTo(-change.low, 12)
    // Whoever answers alike twice tells more than as many strangers.
    const strangers = shareDifference({ yes: 17, of: 24 }, { yes: 12, of: 24 })
    expect(change.high - change.low).toBeLessThan(strangers.high - strangers.low)
  })

  it('counts that are none are refused', () => {
    expect(() => wilson({ yes: 3, of: 2 })).toThrow('found 3; expected 2 at most')
    expect(() => wilson({ yes: 0, of: 0 })).toThrow('(of)')
    expect(() => signTest(-1, 2)).toThrow('(up)')
  })
})

describe('answers on a scale', () => {
  it('Brunner and Munzel’s example: pain after surgery, two treatments', () => {
    const first = [1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1]
    const second = [3, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4]
    // brunner.munzel.test of lawstat
    const found = higherAnswers(second, first)
    expect(found.chance).toBeCloseTo(0.788961, 6)
    expect(found.t).toBeCloseTo(3.1375, 4)
    expect(found.df).toBeCloseTo(17.683, 3)
    expect(found.p).toBeCloseTo(0.005786, 6)
    expect(found.low).toBeCloseTo(0.5952169, 6)
    expect(found.high).toBeCloseTo(0.9827052, 6)
    expect(higherAnswers(first, second).chance).toBeCloseTo(1 - found.chance, 12)
    // Only the order counts.
    const cubes = (list: readonly number[]) => list.map((value) => value ** 3)
    expect(higherAnswers(cubes(second), cubes(first))).toEqual(found)
    expect(() => higherAnswers([1, 1], [2, 2])).toThrow('do not vary')
  })
})

describe('one series that is interrupted', () => {
  const series = [
    ...[19.54, 21.56, 20.54, 19.92, 20.27, 21.56, 22.16, 22.12, 21.63, 21.92, 24.09, 24.12],
    ...[27.53, 27.31, 28.26, 27.48, 28.65, 29.16, 31.56, 32.68, 32.34, 31.44, 33.42, 34.46],
  ]

  it('errors of Newey and West: sandwich 3.1, NeweyWest(lag = 2, prewhite = FALSE, adjust = TRUE)', () => {
    const { estimates, lagOne, durbinWatson } = interruptedSeries(series, 12, {
      kind: 'newey-west',
      lag: 2,
    })
    const known = [
      [19.743974358974356, 0.4350697981549199],
      [0.340944055944056, 0.0679332063079827],
      [2.824696969696969, 0.5523796264245744],
      [0.331328671328671, 0.099299473340455],
    ]
    for (const [at, [estimate = 0, se = 0]] of known.entries()) {
      expect(Math.abs((estimates[at]?.estimate ?? 0) / estimate - 1)).toBeLessThan(1e-12)
      expect(Math.abs((estimates[at]?.se ?? 0) / se - 1)).toBeLessThan(1e-12)
    }
    expect(durbinWatson).toBeCloseTo(1.57480995821075, 12)
    expect(lagOne).toBeCloseTo(0.205458070418924, 12)
  })

  it('a stated correlation: nlme, gls(correlation = corAR1(.4, fixed = TRUE), method = "REML")', () => {
    const { estimates } = interruptedSeries(series, 12, { kind: 'stated', rho: 0.4 })
    const known = [
      [19.703819474219287, 0.673702112577983, 6.89973942797165e-18],
      [0.343480827280889, 0.0993645969219949, 2.49229932067124e-3],
      [2.881822319303915, 0.8742444941871544, 3.60640377816494e-3],
      [0.327082858101307, 0.1509423755545708, 4.24887710694309e-2],
    ]
    for (const [at, [estimate = 0, se = 0, p = 0]] of known.entries()) {
      expect(Math.abs((estimates[at]?.estimate ?? 0) / estimate - 1)).toBeLessThan(1e-10)
      expect(Math.abs((estimates[at]?.se ?? 0) / se - 1)).toBeLessThan(1e-10)
      expect(Math.abs((estimates[at]?.p ?? 0) / p - 1)).toBeLessThan(1e-8)
    }
    const none = { kind: 'stated', rho: 1 } as const
    expect(() => interruptedSeries(series, 12, none)).toThrow('rho')
    expect(() => interruptedSeries(series, 2, { ...none, rho: 0 })).toThrow('3 before and 3 after')
  })
})

describe('what a Bayesian reads', () => {
  it('12 of 20 and 7 of 20, nothing thought before: integrate(dbeta × pbeta) of R', () => {
    const found = sharesTwin({ yes: 12, of: 20 }, { yes: 7, of: 20 }, { yes: 1, no: 1 })
    expect(found.larger).toBeCloseTo(0.939263535349088, 10)
    expect(found.first.low).toBeCloseTo(0.384354390378646, 12)
    expect(found.first.high).toBeCloseTo(0.78180314311487, 12)
    expect(found.difference.mean).toBeCloseTo(5 / 22, 12)
    expect(found.difference.low).toBeCloseTo(-0.0617259915274474, 9)
    expect(found.difference.high).toBeCloseTo(0.49768013952412, 9)
    expect(() => sharesTwin({ yes: 1, of: 2 }, { yes: 1, of: 2 }, { yes: 0, no: 1 })).toThrow('yes')
  })

  it('an effect of 4 ± 2 after a prior of 0 ± 2 is 2 ± √2', () => {
    const found = effectTwin({ estimate: 4, se: 2 }, { mean: 0, sd: 2 })
    expect(found.mean).toBe(2)
    expect(found.sd).toBeCloseTo(Math.SQRT2, 12)
    // pnorm(sqrt(2))
    expect(found.positive).toBeCloseTo(0.921350396474857, 12)
    expect(() => effectTwin({ estimate: 4, se: 2 }, { mean: 0, sd: 0 })).toThrow('sd')
  })
})

describe('looks that were planned', () => {
  const five = [0.2, 0.4, 0.6, 0.8, 1]
  it.each([
    // Lan and DeMets, five looks, two-sided 5 %: the bounds of their program, as printed.
    ['obrien-fleming', [4.8769, 3.3569, 2.6803, 2.2898, 2.031]],
    ['pocock', [2.438, 2.4268, 2.4101, 2.3966, 2.3859]],
  ] as const)('%s', (spending, known) => {
    const looks = plannedLooks(five, spending)
    for (const [at, bound] of known.entries()) expect(looks[at]?.bound).toBeCloseTo(bound, 3)
    expect(looks.at(-1)?.spent).toBeCloseTo(0.05, 12)
  })

  it('one look is the usual test', () => {
    expect(plannedLooks([1], 'pocock')[0]?.bound).toBeCloseTo(1.959963984540054, 9)
    expect(() => plannedLooks([0.5, 0.5], 'pocock')).toThrow('row 2')
  })
})
