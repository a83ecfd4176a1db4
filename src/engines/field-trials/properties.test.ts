import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Design,
  differenceInMeans,
  differencesInDifferences,
  drawOf,
  ImpossibleTrial,
  intraclass,
  leastSquares,
  leeBounds,
  linEstimate,
  permutationTest,
} from './index.ts'

/** Rows of four pairs of clusters: whole numbers, so that sums are exact in any order. */
const outcomes = fc
  .array(fc.integer({ min: -50, max: 50 }), { minLength: 32, maxLength: 32 })
  .map((list) => list.map((value, row) => value + ((row * 7) % 5)))
const clusters = Array.from({ length: 32 }, (_, row) => `c${row >> 2}`)
const treated = clusters.map((name) => Number(name.slice(1)) % 2 === 1)
const pairs = clusters.map((name) => `p${Number(name.slice(1)) >> 1}`)
const halves = clusters.map((name) => (Number(name.slice(1)) < 4 ? 'a' : 'b'))
const twos = Array.from({ length: 32 }, (_, row) => `t${row % 4}${row >> 3}`)
const designs = fc.constantFrom<readonly [Design, Parameters<typeof differenceInMeans>[0]]>(
  ['complete', { outcome: [], treated }],
  ['blocked', { outcome: [], treated, blocks: halves }],
  ['pairs', { outcome: [], treated, blocks: twos }],
  ['clustered', { outcome: [], treated, clusters }],
  ['blocked-clustered', { outcome: [], treated, clusters, blocks: halves }],
  ['pair-clustered', { outcome: [], treated, clusters, blocks: pairs }],
)
const near = (plain: number, other: number) =>
  expect(Math.abs(plain - other)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(plain)))

/** What a trial gives, or the code of what forbids it: chance may invent values without spread. */
function tried(design: Design, trial: Parameters<typeof differenceInMeans>[0]) {
  try {
    return differenceInMeans(trial, design)
  } catch (error) {
    if (error instanceof ImpossibleTrial && error.problem.code === 'no-spread') return undefined
    throw error
  }
}

describe('an effect', () => {
  it('turns its sign when the arms change names', () => {
    fc.assert(
      fc.property(outcomes, designs, (outcome, [design, trial]) => {
        const plain = tried(design, { ...trial, outcome })
        const other = tried(design, { ...trial, outcome, treated: treated.map((arm) => !arm) })
        if (!plain || !other) return
        near(plain.estimate, -other.estimate)
        near(plain.se, other.se)
        near(plain.p, other.p)
        near(plain.low, -other.high)
      }),
    )
  })

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        outcomes,
        designs,
        fc.integer({ min: 1, max: 31 }),
        (outcome, [design, trial], by) => {
          const turn = <T>(list: readonly T[]) =>
            [...list.slice(by), ...list.slice(0, by)].toReversed()
          const plain = tried(design, { ...trial, outcome })
          const other = tried(design, {
            outcome: turn(outcome),
            treated: turn(treated),
            ...(trial.blocks && { blocks: turn(trial.blocks) }),
            ...(trial.clusters && { clusters: turn(trial.clusters) }),
          })
          if (!plain || !other) return
          for (const key of ['estimate', 'se', 'df', 'p'] as const) near(plain[key], other[key])
        },
      ),
    )
  })

  it('follows the unit of measure, wherever its zero is', () => {
    fc.assert(
      fc.property(
        outcomes,
        designs,
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: -1000, max: 1000 }),
        (outcome, [design, trial], times, more) => {
          const plain = tried(design, { ...trial, outcome })
          const other = tried(design, {
            ...trial,
            outcome: outcome.map((value) => value * times + more),
          })
          if (!plain || !other) return
          near(plain.estimate * times, other.estimate)
          near(plain.se * times, other.se)
          near(plain.df, other.df)
          near(plain.t, other.t)
        },
      ),
    )
  })

  it('is the same by least squares, with HC2 as error of Neyman', () => {
    fc.assert(
      fc.property(outcomes, (outcome) => {
        const plain = tried('complete', { outcome, treated })
        const columns = [{ name: 'treatment', values: treated.map(Number) }]
        const { estimates } = leastSquares(outcome, columns)
        if (!plain) return
        near(plain.estimate, estimates[1]?.estimate ?? Number.NaN)
        near(plain.se, estimates[1]?.se ?? Number.NaN)
      }),
    )
  })

  it('has the p of a permutation between 0 and 1, the same when arms change names', () => {
    fc.assert(
      fc.property(outcomes, (outcome) => {
        const trial = { outcome, treated, clusters, blocks: pairs }
        const plain = permutationTest(trial)
        const other = permutationTest({ ...trial, treated: treated.map((arm) => !arm) })
        expect(plain.exact).toBe(true)
        expect(plain.p).toBe(other.p)
        expect(plain.above).toBe(other.below)
        // The draw that was, and its mirror.
        expect(plain.p).toBeGreaterThanOrEqual(2 / plain.draws)
      }),
    )
  })
})

describe('what has no honest result is refused in words', () => {
  const outcome = [1, 4, 2, 8, 5, 7]
  const arms = [true, false, true, false, true, false]
  const x = [3, 1, 4, 1, 5, 9]
  const arms8 = [false, false, true, true, false, false, true, true]
  const seen = {
    outcome: [1, 3, 2, 4, 2, 5, 6, 9],
    treated: arms8,
    after: [false, false, false, false, true, true, true, true],
    units: ['a', 'b', 'c', 'd', 'a', 'b', 'c', 'd'],
  }
  const column = (values: readonly number[], name = 'x') => ({ name, values })

  it.each<readonly [string, () => unknown, string]>([
    ['constant', () => leastSquares(outcome, [column([2, 2, 2, 2, 2, 2])]), '(x): found 2'],
    ['constant', () => linEstimate(outcome, arms, [column([2, 2, 2, 2, 2, 2])]), 'same value'],
    [
      'collinear',
      () =>
        leastSquares(outcome, [
          column(x),
          column(
            x.map((value) => 2 * value + 1),
            'twice',
          ),
        ]),
      '(twice)',
    ],
    ['not-a-number', () => leastSquares(outcome, [column([1, 2, Number.NaN, 4, 5, 6])]), 'row 3'],
    ['columns-differ', () => leastSquares(outcome, [column([1, 2])]), 'found 2; expected 6'],
    ['too-many-columns', () => leastSquares([1, 2], [column([1, 2])]), 'as many columns'],
    ['alone', () => leastSquares(outcome, [column([0, 0, 0, 0, 0, 1])]), 'row 6'],
    ['few-clusters', () => leastSquares(outcome, [column(x)], { se: 'CR2' }), 'clusters, for CR2'],
    ['out-of-range', () => leastSquares(outcome, [column(x)], { alpha: 0 }), 'alpha'],
    ['no-rows', () => differenceInMeans({ outcome: [], treated: [] }, 'complete'), 'no row'],
    [
      'one-arm',
      () => differenceInMeans({ outcome: [1, 2], treated: [true, true] }, 'complete'),
      'both arms',
    ],
    [
      'no-spread',
      () => differenceInMeans({ outcome: [1, 1, 1, 1, 1, 1], treated: arms }, 'complete'),
      'do not vary',
    ],
    [
      'not-a-pair',
      () =>
        differenceInMeans(
          { outcome, treated: arms, blocks: ['a', 'a', 'a', 'b', 'b', 'b'] },
          'pairs',
        ),
      '(a): found 3',
    ],
    [
      'block-one-arm',
      () =>
        differenceInMeans(
          { outcome, treated: arms, blocks: ['a', 'b', 'a', 'b', 'a', 'b'] },
          'blocked',
        ),
      '(a)',
    ],
    [
      'cluster-in-two-arms',
      () =>
        differenceInMeans(
          { outcome, treated: arms, clusters: ['a', 'a', 'b', 'b', 'c', 'c'] },
          'clustered',
        ),
      '(a)',
    ],
    [
      'cluster-in-two-blocks',
      () =>
        permutationTest({
          outcome,
          treated: [true, true, false, false, true, true],
          clusters: ['a', 'a', 'b', 'b', 'c', 'c'],
          blocks: ['x', 'y', 'x', 'x', 'y', 'y'],
        }),
      '(a)',
    ],
    [
      'not-twice',
      () =>
        differencesInDifferences(
          { ...seen, units: ['a', 'b', 'c', 'd', 'a', 'b', 'c', 'e'] },
          'change',
        ),
      '(d): found 1',
    ],
    [
      'not-twice',
      () =>
        differencesInDifferences(
          { ...seen, treated: arms8.map((arm, row) => row === 0 || arm) },
          'interaction',
        ),
      '(a)',
    ],
    ['few-clusters', () => intraclass([1, 2], ['a', 'a']), 'too few clusters'],
    ['too-few', () => leeBounds([undefined, 1], [true, false]), '(outcome)'],
  ])('%s', (code, run, words) => {
    expect(run).toThrow(words)
    try {
      run()
    } catch (error) {
      expect(error instanceof ImpossibleTrial && error.problem.code).toBe(code)
    }
  })

  it('two groups, twice, by hand: changes of 1 and 2, then of 4 and 5, differ by 3', () => {
    for (const comparison of ['interaction', 'change', 'unit-effects'] as const) {
      const { estimate, term } = differencesInDifferences(seen, comparison, { se: 'HC2' })
      expect(estimate).toBeCloseTo(3, 12)
      expect(term).toBe('treatment:after')
    }
    // Errors of changes: (0.5 ÷ 2 + 0.5 ÷ 2) under the root.
    expect(differencesInDifferences(seen, 'change').se).toBeCloseTo(Math.SQRT1_2, 12)
    // By units, CR2 is the same.
    expect(differencesInDifferences(seen, 'unit-effects').se).toBeCloseTo(Math.SQRT1_2, 12)
  })

  it('a seed is a whole number', () => {
    expect(() => drawOf(0.5)).toThrow('seed')
    expect(() => drawOf(0)).toThrow('seed')
  })
})

describe('intervals at 95 % hold what they promise, on 1,500 invented trials each', () => {
  const normals = (seed: number) => {
    const draw = drawOf(seed)
    const unit = () => (draw(2 ** 31) + 0.5) / 2 ** 31
    return () => Math.sqrt(-2 * Math.log(unit())) * Math.cos(2 * Math.PI * unit())
  }

  it.each<Design>(['complete', 'pairs'])('%s', (design) => {
    const normal = normals(11)
    let held = 0
    for (let run = 0; run < 1500; run++) {
      const outcome = treated.map((arm) => (arm ? 3 + normal() * 2 : normal() * 2))
      const found = differenceInMeans({ outcome, treated, blocks: twos }, design)
      if (found.low <= 3 && found.high >= 3) held++
    }
    // Four standard errors of the share around 95 %.
    expect(Math.abs(held / 1500 - 0.95)).toBeLessThan(0.0226)
  })
})
