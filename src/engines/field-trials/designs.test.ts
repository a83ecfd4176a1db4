import { describe, expect, it } from 'vitest'
import { absent, columnsOf, expected, isThere, numbers, yes } from '#proofs/field-trial-tables.ts'
import {
  assign,
  assignSteps,
  balanceOf,
  countAssignments,
  designEffect,
  differenceInMeans,
  drawOf,
  intraclass,
  leeBounds,
  matchPairs,
  permutationTest,
} from './index.ts'

/** Eight clusters of schools that were invented; the numbers beside are those of R 4.5. */
const outcome = [
  ...[3.1, 2.4, 5.2, 4.4, 6.1, 5.9, 2.2, 3.3, 4.1, 7.2, 6.4, 5.1],
  ...[4.9, 3.8, 6.6, 7.7, 5.5, 2.9, 3.6, 4.2, 6.8, 7.1, 5.3, 4.6],
]
const schools = [1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 5, 6, 6, 6, 6, 7, 7, 8, 8, 8, 8, 8, 7]
const clusters = schools.map(String)
const treated = schools.map((school) => school % 2 === 0)
const halves = schools.map((school) => (school <= 4 ? 'a' : 'b'))
const pairs = schools.map((school) => String(Math.ceil(school / 2)))

describe('clusters', () => {
  it.each([
    // difference_in_means(y ~ z, clusters = cl) of estimatr 1.0.6, then with blocks = b, then with blocks = pair
    [
      'clustered',
      halves,
      1.3599999999999963,
      0.509604860649027,
      5.4335307849894372,
      0.0408711543870759,
    ],
    ['blocked-clustered', halves, 1.2240740740740732, 0.4768271298877431, 4, 0.062167619420554],
    ['pair-clustered', pairs, 1.2583333333333337, 0.4423838226043734, 3, 0.0654073374453411],
  ] as const)('%s', (design, blocks, estimate, se, df, p) => {
    const found = differenceInMeans({ outcome, treated, clusters, blocks }, design)
    expect(Math.abs(found.estimate - estimate)).toBeLessThan(1e-12)
    expect(Math.abs(found.se / se - 1)).toBeLessThan(1e-9)
    expect(Math.abs(found.df - df)).toBeLessThan(1e-6)
    expect(Math.abs(found.p - p)).toBeLessThan(1e-8)
  })

  it('resemble each other by so much', () => {
    // anova(aov(y ~ factor(cl))), then the formula
    expect(intraclass(outcome, clusters).icc).toBeCloseTo(0.0925351232117134, 12)
    expect(intraclass([1, 1, 3, 3], ['a', 'a', 'b', 'b']).icc).toBe(1)
  })

  it('cost so much', () => {
    expect(designEffect(20, 0.05)).toBeCloseTo(1.95, 12)
    expect(designEffect(20, 0.05, 0.5)).toBeCloseTo(1 + (1.25 * 20 - 1) * 0.05, 12)
  })
})

describe('draws of arms', () => {
  const two = [
    { name: 'yes', share: 1 },
    { name: 'no', share: 1 },
  ]
  const unitsOf = (sizes: readonly number[]) =>
    sizes.flatMap((size, block) =>
      Array.from({ length: size }, (_, at) => ({ id: `${block}-${at}`, block: String(block) })),
    )

  it('the same seed gives the same arms, in whatever order the file stands', () => {
    const units = unitsOf([5, 7, 4])
    const arms = assign(units, two, 'complete', drawOf(42))
    expect(assign(units.toReversed(), two, 'complete', drawOf(42))).toEqual(arms)
    expect(assign(units, two, 'complete', drawOf(43))).not.toEqual(arms)
    // Written once: another machine, another year, must find the same.
    expect(arms.map(({ arm }) => (arm === 'yes' ? 1 : 0)).join('')).toMatchInlineSnapshot(
      `"0011001111000011"`,
    )
  })

  it('each unit has the chance that is told, and each block its share to rounding', () => {
    const arms = [
      { name: 'a', share: 2 },
      { name: 'b', share: 5 },
    ]
    const units = unitsOf([5, 3, 14])
    const runs = 2_000
    const times = new Map<string, number>()
    for (let seed = 1; seed <= runs; seed++) {
      const found = assign(units, arms, 'complete', drawOf(seed * 7919))
      let all = 0
      for (const [block, size] of [5, 3, 14].entries()) {
        const count = found.filter(
          ({ id, arm }) => arm === 'a' && id.startsWith(`${block}-`),
        ).length
        expect(Math.abs(count - (size * 2) / 7)).toBeLessThan(1)
        all += count
      }
      expect(Math.abs(all - 44 / 7)).toBeLessThan(1)
      for (const { id, arm } of found) if (arm === 'a') times.set(id, (times.get(id) ?? 0) + 1)
    }
    const error = Math.sqrt((2 / 7) * (5 / 7) * runs)
    for (const { id } of units) {
      expect(Math.abs((times.get(id) ?? 0) - (runs * 2) / 7)).toBeLessThan(4 * error)
    }
  })

  it('three arms of the same share differ by one at most in each block', () => {
    const three = ['a', 'b', 'c'].map((name) => ({ name, share: 4 }))
    for (let seed = 1; seed <= 100; seed++) {
      const found = assign(unitsOf([7, 6]), three, 'complete', drawOf(seed))
      for (const block of ['0-', '1-']) {
        const counts = three.map(
          ({ name }) => found.filter(({ id, arm }) => id.startsWith(block) && arm === name).length,
        )
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(
          block === '1-' ? 0 : 1,
        )
      }
    }
  })

  it('pairs receive one of each, clusters one arm, and simple draws vary', () => {
    const inPairs = Array.from({ length: 12 }, (_, at) => ({ id: `u${at}`, block: `${at >> 1}` }))
    for (let seed = 1; seed <= 50; seed++) {
      const found = new Map(
        assign(inPairs, two, 'complete', drawOf(seed)).map(({ id, arm }) => [id, arm]),
      )
      for (let at = 0; at < 12; at += 2)
        expect(found.get(`u${at}`)).not.toBe(found.get(`u${at + 1}`))
    }
    const inClusters = inPairs.map(({ id, block }) => ({ id, cluster: block }))
    const found = assign(inClusters, two, 'complete', drawOf(5))
    const armsOf = (block: string) =>
      new Set(
        found.flatMap(({ id, arm }) => (Number(id.slice(1)) >> 1 === Number(block) ? arm : [])),
      )
    for (const { cluster } of inClusters) expect(armsOf(cluster).size).toBe(1)
    const counts = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (seed) =>
        assign(inPairs, two, 'simple', drawOf(seed)).filter(({ arm }) => arm === 'yes').length,
    )
    expect(new Set(counts).size).toBeGreaterThan(1)
  })

  it('steps are as equal as they can be', () => {
    const steps = assignSteps(unitsOf([10]), 3, drawOf(2)).map(({ step }) => step)
    const counts = [1, 2, 3].map((step) => steps.filter((own) => own === step).length)
    expect(counts.toSorted()).toEqual([3, 3, 4])
  })

  it('possible draws are counted: 20, 120, 1,680', () => {
    expect(countAssignments([[3, 3]])).toBe(20n)
    expect(
      countAssignments([
        [2, 2],
        [3, 3],
      ]),
    ).toBe(120n)
    expect(countAssignments([[3, 3, 3]])).toBe(1680n)
  })

  it('what cannot be drawn is refused', () => {
    const draw = drawOf(1)
    expect(() => assign([], two, 'complete', draw)).toThrow('no row')
    expect(() => assign([{ id: 'a' }, { id: 'a' }], two, 'complete', draw)).toThrow('(id): found a')
    expect(() => assign([{ id: 'a' }], two.slice(1), 'complete', draw)).toThrow('both arms')
    const torn = [
      { id: 'a', cluster: 'c', block: '1' },
      { id: 'b', cluster: 'c', block: '2' },
    ]
    expect(() => assign(torn, two, 'complete', draw)).toThrow('two blocks')
  })

  it('neighbours are paired, whatever the units of measure', () => {
    const values = [1, 10, 1.1, 30, 10.2, 29, 90]
    const other = [2, 1, 2.1, 5, 1.2, 5.1, 9]
    const found = (times: number) =>
      matchPairs([
        { name: 'people', values: values.map((value) => value * times) },
        { name: 'age', values: other },
      ])
    const names = found(1).pairs.map((pair) => pair.toSorted((a, b) => a - b).join())
    expect(names.toSorted()).toEqual(['0,2', '1,4', '3,5'])
    expect(found(1).left).toBe(6)
    expect(found(1000).pairs).toEqual(found(1).pairs)
  })
})

describe('permutations', () => {
  it('Fisher: the lady and her tea, all cups right 1 of 70', () => {
    const answers = [1, 1, 1, 1, 0, 0, 0, 0]
    const test = permutationTest({ outcome: answers, treated: answers.map((cup) => cup === 1) })
    expect(test.exact).toBe(true)
    expect(test.above).toBe(1 / 70)
    const three = permutationTest({
      outcome: answers,
      treated: [true, true, true, false, true, false, false, false],
    })
    expect(three.above).toBe(17 / 70)
  })

  it('Fisher: Darwin’s maize, 863 of 32,768 draws as high', () => {
    const differences = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]
    const test = permutationTest({
      outcome: differences.flatMap((value) => [value, 0]),
      treated: differences.flatMap(() => [true, false]),
      blocks: differences.flatMap((_, pair) => [`${pair}`, `${pair}`]),
    })
    expect(test.draws).toBe(32_768)
    expect(test.above * 32_768).toBe(863)
    expect(test.p * 32_768).toBe(1726)
  })

  it.skipIf(!isThere)(`sleep: all 184,756 draws${absent}`, () => {
    const of = columnsOf('sleep.csv')
    const test = permutationTest({ outcome: numbers(of('extra')), treated: yes(of('z')) })
    const known = expected().perm_sleep
    expect(test).toMatchObject({ draws: 184_756, exact: true })
    expect(test.observed).toBeCloseTo(known.obs, 12)
    expect(test.p).toBeCloseTo(known.p_two, 14)
    expect(test.above).toBeCloseTo(known.p_upper, 14)
    expect(test.below).toBeCloseTo(known.p_lower, 14)
  })

  it('clusters move whole, inside their blocks', () => {
    const test = permutationTest({ outcome, treated, clusters, blocks: pairs })
    expect(test.draws).toBe(16)
    // One pair of schools does not differ, the others do so in one direction: four draws of 16 are as far.
    expect(test.p).toBe(4 / 16)
    expect(permutationTest({ outcome, treated, clusters }).draws).toBe(70)
  })

  it('drawn rather than all tried, near the exact p and the same for the same seed', () => {
    const many = Array.from({ length: 40 }, (_, at) => Math.sin(at * 2.3) + (at % 2) * 0.5)
    const trial = { outcome: many, treated: many.map((_, at) => at % 2 === 1) }
    const test = permutationTest(trial, { draws: 2000, seed: 4 })
    expect(test).toMatchObject({ exact: false, draws: 2000 })
    expect(test).toEqual(permutationTest(trial, { draws: 2000, seed: 4 }))
    expect(Math.abs(test.p - differenceInMeans(trial, 'complete').p)).toBeLessThan(0.04)
  })

  it('studentised: the t that was observed, and few draws are refused', () => {
    const trial = { outcome, treated, blocks: halves }
    const { observed } = permutationTest(trial, { statistic: 'studentised', draws: 10 })
    expect(observed).toBeCloseTo(differenceInMeans(trial, 'blocked').t, 10)
    const alone = { outcome: [1, 2, 3], treated: [true, false, false] }
    expect(() => permutationTest(alone, { statistic: 'studentised' })).toThrow('2 in each arm')
  })
})

describe('before the start, and those who left', () => {
  it.skipIf(!isThere)(`differences of the NSW covariates${absent}`, () => {
    const of = columnsOf('nsw_dw.csv')
    const known: Readonly<Record<string, number>> = expected().nsw.smd
    const list = Object.keys(known).map((name) => ({ name, values: numbers(of(name)) }))
    for (const { name, difference } of balanceOf(yes(of('treat')), list).covariates)
      expect(difference, name).toBeCloseTo(known[name] ?? Number.NaN, 12)
  })

  it('the joint test is that of anova(lm(z ~ 1), lm(z ~ x1 + x2))', () => {
    const arms = [1, 0, 1, 1, 0, 0, 1, 0, 1, 0].map((arm) => arm === 1)
    const { joint } = balanceOf(arms, [
      { name: 'x1', values: [3, 4, 2, 5, 6, 1, 2, 7, 3, 4] },
      { name: 'x2', values: [1.5, 2.5, 2.1, 0.3, 1.1, 3.3, 2.2, 1.9, 0.8, 1.7] },
    ])
    expect(joint).toMatchObject({ df1: 2, df2: 7 })
    expect(joint.f).toBeCloseTo(7.57567, 5)
    expect(joint.p).toBeCloseTo(0.01774, 5)
  })

  it('Lee’s bounds, by hand: half of four are cut from the top, then from the bottom', () => {
    const arms = [true, true, true, true, false, false, false, false]
    const found = leeBounds([1, 2, 3, 4, 0, 1, undefined, undefined], arms)
    expect(found).toEqual({ seenTreated: 1, seenOthers: 0.5, trimmed: 0.5, low: 1, high: 3 })
    // The other way round, the signs turn.
    const turned = leeBounds(
      [1, 2, 3, 4, 0, 1, undefined, undefined],
      arms.map((arm) => !arm),
    )
    expect(turned).toMatchObject({ low: -3, high: -1 })
    // A third of four is one and a third: the second from the end counts for two thirds.
    const part = leeBounds(
      [1, 2, 3, 4, 0, 1, 2, undefined, undefined],
      [...arms, false].map((arm, at) => at < 4 || (arm && at > 8)),
    )
    expect(part.trimmed).toBeCloseTo(0.4, 12)
    expect(part.low).toBeCloseTo((1 + 2 + 0.4 * 3) / 2.4 - 1, 12)
  })

  it('nobody left: both bounds are the difference', () => {
    const found = leeBounds([1, 3, 0, 1], [true, true, false, false])
    expect(found).toMatchObject({ trimmed: 0, low: 1.5, high: 1.5 })
  })
})
