import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { referenceData } from '#proofs/reference-data.ts'
import {
  type Choice,
  type Framework,
  howSure,
  mostDimensions,
  type Plan,
  readFramework,
  sobolIndices,
  sobolPoints,
  usualChoices,
  usualPlan,
} from './index.ts'

/** The function of Ishigami and Homma (1990), with a = 7 and b = 0.1: its indices are known exactly. */
function ishigami(point: Float64Array): number {
  const [a = 0, b = 0, c = 0] = point.map((value) => Math.PI * (2 * value - 1))
  return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a)
}

describe('indices of Sobol', () => {
  it.each([1, 7, 2026])(
    'Ishigami within 0.02 at 16,384 points, in 2 s at most (seed %i)',
    (seed) => {
      const since = process.cpuUsage()
      const { inputs, variance } = sobolIndices(ishigami, 3, 16_384, seed)
      const { user, system } = process.cpuUsage(since)
      expect((user + system) / 1e6).toBeLessThan(2)
      for (const [at, [first, total]] of [
        [0.3139, 0.5576],
        [0.4424, 0.4424],
        [0, 0.2437],
      ].entries()) {
        expect(Math.abs((inputs[at]?.first ?? 9) - (first ?? 0))).toBeLessThan(0.02)
        expect(Math.abs((inputs[at]?.total ?? 9) - (total ?? 0))).toBeLessThan(0.02)
      }
      expect(variance).toBeCloseTo(13.8446, 1)
    },
  )

  it('the function g of Sobol, with eight inputs', () => {
    const hidden = [0, 1, 4.5, 9, 99, 99, 99, 99]
    const g = (point: Float64Array) =>
      point.reduce((product, x, at) => {
        const a = hidden[at] ?? 0
        return (product * (Math.abs(4 * x - 2) + a)) / (1 + a)
      }, 1)
    const own = hidden.map((a) => 1 / (3 * (1 + a) ** 2))
    const variance = own.reduce((product, part) => product * (1 + part), 1) - 1
    const { inputs } = sobolIndices(g, 8, 16_384, 5)
    for (const [at, part] of own.entries()) {
      expect(Math.abs((inputs[at]?.first ?? 9) - part / variance)).toBeLessThan(0.02)
      const total = (part / variance) * ((variance + 1) / (1 + part))
      expect(Math.abs((inputs[at]?.total ?? 9) - total)).toBeLessThan(0.02)
    }
  })

  it('nothing moves, nothing is shared out; a point without a result is set aside', () => {
    expect(sobolIndices(() => 4, 2, 64, 1)).toMatchObject({
      inputs: [
        { first: 0, total: 0 },
        { first: 0, total: 0 },
      ],
      variance: 0,
    })
    const { inputs, points } = sobolIndices(
      ([a = 0, b = 0]) => (b > 0.99 ? Number.NaN : a),
      2,
      4096,
      1,
    )
    expect(points).toBeLessThan(4096)
    expect(inputs[0]?.first).toBeCloseTo(1, 1)
    expect(sobolIndices(() => Number.NaN, 2, 16, 1)).toMatchObject({ points: 0, variance: 0 })
  })
})

describe('points of Sobol', () => {
  it('are those of Joe and Kuo', () => {
    const points = sobolPoints(4, 3).map((point) => [...point])
    expect(points).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
    ])
    // As scipy.stats.qmc.Sobol gives its point 17, and its point 63, in sixty-fourths.
    const seventeenth = [
      38, 62, 62, 10, 50, 30, 2, 22, 62, 42, 38, 58, 10, 10, 54, 34, 18, 6, 18, 34,
    ]
    expect([...(sobolPoints(18, 20)[17] ?? [])].map((item) => item * 64)).toEqual(seventeenth)
    const last = [1, 51, 23, 29, 55, 9, 37, 9, 53, 37, 27, 43, 35, 49, 21, 49, 5, 25, 61, 15]
    expect([...(sobolPoints(64, 20)[63] ?? [])].map((entry) => entry * 64)).toEqual(last)
  })

  it('fall once in each slice, in every dimension, shifted or not', () => {
    for (const seed of [undefined, 3]) {
      const points = sobolPoints(256, mostDimensions, seed)
      for (let at = 0; at < mostDimensions; at++)
        expect(new Set(points.map((point) => Math.floor((point[at] ?? 0) * 256))).size).toBe(256)
    }
    expect(() => sobolPoints(2, mostDimensions + 1)).toThrow(RangeError)
  })
})

const meta = `Level,iCode,Direction,Weight,Parent,Type
1,one,1,1,index,Indicator
1,two,1,1,index,Indicator
2,index,1,1,,Aggregate
`
const plan: Plan = {
  ...{ denominate: null, impute: null, screen: null, treat: null },
  normalise: { method: 'minmax', range: [1, 100] },
  aggregate: { method: 'arithmetic' },
}
function frameworkOf(rows: string, metaText = meta): Framework {
  const found = readFramework(`uCode,one,two\n${rows}`, metaText)
  if (!found.ok) throw new Error(JSON.stringify(found.problems))
  return found.framework
}

describe('how sure is this rank', () => {
  it('a unit that is first everywhere is first whatever one chooses', () => {
    const index = frameworkOf('best,9,9\nwest,5,2\neast,2,5\nlast,1,1\n')
    const found = howSure(index, plan, usualChoices(plan), { runs: 500, seed: 1 })
    expect(found.setAside).toBe(0)
    const [best, ...rest] = found.units
    expect(best).toEqual({ unit: 'best', rank: 1, low: 1, median: 1, high: 1, same: 1 })
    expect(rest.at(-1)).toMatchObject({ unit: 'last', rank: 4, low: 4, high: 4 })
    // West and east change places with the weights.
    const west = rest.find(({ unit }) => unit === 'west')
    expect([west?.low, west?.high]).toEqual([2, 3])
    expect(west?.same).toBeGreaterThan(0.2)
    expect(west?.same).toBeLessThan(0.95)
    expect(found.averageShift).toBeGreaterThan(0)
  })

  it('the same seed gives the same answer, another one another', () => {
    const index = frameworkOf('a,9,1\nb,5,6\nc,2,8\nd,1,1\n')
    const of = (seed: number) => howSure(index, plan, usualChoices(plan), { runs: 60, seed })
    expect(of(4)).toEqual(of(4))
    expect(of(4)).not.toEqual(of(5))
  })

  it('a choice that changes nothing has no part; the only one that does has all of it', () => {
    const index = frameworkOf('a,9,1\nb,5,6\nc,2,8\nd,1,1\n')
    const options: readonly Choice[] = [
      { kind: 'plan', name: 'same', options: [{ screen: null }, { screen: 0 }] },
      { kind: 'left-out', name: 'left-out' },
    ]
    const { choices } = howSure(index, plan, options, { runs: 1024, seed: 2 })
    expect(choices.map(({ name }) => name)).toEqual(['same', 'left-out'])
    expect(choices[0]).toMatchObject({ first: 0, total: 0 })
    expect(choices[1]?.first).toBeCloseTo(1, 1)
    expect(choices[1]?.total).toBeCloseTo(1, 1)
  })

  it('one run of ten is in the interval of nine of ten, at its edge', () => {
    const index = frameworkOf('broad,9,1\neven,4,4\n')
    const arithmetic = { aggregate: { method: 'arithmetic' } } as const
    const options = [...Array(9).fill(arithmetic), { aggregate: { method: 'geometric' } }]
    const raw: Plan = { ...plan, normalise: null }
    const found = howSure(index, raw, [{ kind: 'plan', name: 'mean', options }], {
      ...{ runs: 2000, seed: 1 },
    })
    expect(found.units).toMatchObject([
      { unit: 'broad', rank: 1, low: 1, median: 1, high: 2 },
      { unit: 'even', rank: 2, low: 1, median: 2, high: 2 },
    ])
  })

  it('each scale is tried on its own values, and weights go both ways', () => {
    const index = frameworkOf('one,10,0\ntwo,0,14\n')
    const raw: Plan = { ...plan, normalise: null }
    const sameOf = (choice: Choice) =>
      howSure(index, raw, [choice], { runs: 2000, seed: 1 }).units.find(
        ({ unit }) => unit === 'one',
      )?.same ?? 0
    // On one scale the two are equal: the second is then a first.
    const scales = [{ normalise: null }, { normalise: { method: 'minmax' } }] as const
    expect(sameOf({ kind: 'plan', name: 'scale', options: scales })).toBeCloseTo(0.5, 1)
    // It is first when its weight is 1.4 times the other: 0.057 of the square from 0.75 to 1.25.
    expect(sameOf({ kind: 'weights', name: 'weights', spread: 0.25 })).toBeCloseTo(0.943, 1)
    expect(sameOf({ kind: 'weights', name: 'weights', spread: 0.25 })).toBeLessThan(0.97)
  })

  it('runs whose mean has no result are set aside, and counted', () => {
    const index = frameworkOf('a,9,1\nb,5,6\nc,2,8\nd,1,1\n')
    const options: readonly Choice[] = [
      {
        ...{ kind: 'plan', name: 'aggregate' },
        options: [{ aggregate: { method: 'arithmetic' } }, { aggregate: { method: 'geometric' } }],
      },
    ]
    const zero: Plan = { ...plan, normalise: { method: 'minmax', range: [0, 100] } }
    const found = howSure(index, zero, options, { runs: 200, seed: 3 })
    expect(found.setAside).toBeGreaterThan(60)
    expect(found.setAside).toBeLessThan(140)
    expect(found.units[0]?.same).toBe(1)
  })

  it('1,000 runs of 200 units by 100 indicators take 10 s of processor at most', () => {
    const codes = Array.from({ length: 100 }, (_, at) => `i${at}`)
    const metaText = [
      'Level,iCode,Direction,Weight,Parent,Type',
      ...codes.map((code, at) => `1,${code},${at % 3 === 0 ? -1 : 1},1,p${at % 10},Indicator`),
      ...Array.from({ length: 10 }, (_, at) => `2,p${at},1,1,index,Aggregate`),
      '3,index,1,1,,Aggregate',
    ].join('\n')
    const rows = Array.from({ length: 200 }, (_, unit) =>
      [`u${unit}`, ...codes.map((_, at) => ((unit * 7919 + at * 104_729) % 1009) ** 2 % 997)].join(
        ',',
      ),
    )
    const found = readFramework(`uCode,${codes.join(',')}\n${rows.join('\n')}`, metaText)
    if (!found.ok) throw new Error(JSON.stringify(found.problems))
    const usual = usualPlan(found.framework)
    const since = process.cpuUsage()
    const sure = howSure(found.framework, usual, usualChoices(usual), { runs: 1000, seed: 1 })
    const { user, system } = process.cpuUsage(since)
    expect((user + system) / 1e6).toBeLessThan(10)
    expect(sure.units).toHaveLength(200)
  }, 30_000)
})

const data = referenceData('composite-index', 'asem-coinr')
describe.skipIf(!data)(
  `the ASEM index${data ? '' : ' (skipped: no reference data beside the project)'}`,
  () => {
    it('says how sure the first place of Switzerland is', () => {
      const read = (name: string) => readFileSync(`${data}/${name}`, 'utf8')
      const found = readFramework(read('ASEM_iData.csv'), read('ASEM_iMeta.csv'))
      if (!found.ok) throw new Error(JSON.stringify(found.problems))
      const usual = usualPlan(found.framework)
      const sure = howSure(found.framework, usual, usualChoices(usual), { runs: 500, seed: 1 })
      expect(sure.units).toHaveLength(51)
      for (const { low, median, high } of sure.units) {
        expect(low).toBeLessThanOrEqual(median)
        expect(median).toBeLessThanOrEqual(high)
      }
      expect(sure.units[0]).toMatchObject({ unit: 'CHE', rank: 1, low: 1 })
      const total = sure.choices.reduce((sum, choice) => sum + choice.total, 0)
      expect(total).toBeGreaterThan(0.9)
    })
  },
)
