import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { referenceData } from '#proofs/reference-data.ts'
import {
  type BuiltIndex,
  buildIndex,
  type Column,
  distanceToTarget,
  type Framework,
  fractionOfMax,
  goalposts,
  logged,
  meanOf,
  normalise,
  type Plan,
  placesOf,
  readFramework,
  type StageName,
  shapeOf,
  treat,
  usualPlan,
} from './index.ts'

const data = referenceData('composite-index')
const absent = data ? '' : ' (skipped: no reference data beside the project)'
const read = (...path: readonly string[]) => readFileSync(join(data ?? '', ...path), 'utf8')
const asem = (name: string) => read('asem-coinr', name)

function framework(): Framework {
  const found = readFramework(asem('ASEM_iData.csv'), asem('ASEM_iMeta.csv'))
  if (!found.ok) throw new Error(JSON.stringify(found.problems))
  return found.framework
}

/** A table of the reference: by unit, then by column. */
function table(name: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const [head = [], ...rows] = asem(name)
    .trim()
    .split('\n')
    .map((line) => line.replaceAll('"', '').split(','))
  return new Map(
    rows.map((cells) => [
      cells[0] ?? '',
      Object.fromEntries(head.map((title, at) => [title, cells[at] ?? ''])),
    ]),
  )
}

/** The furthest that any value stands from the reference, in proportion. */
function furthest(
  index: Framework,
  { rows, columns }: { readonly rows: readonly number[]; readonly columns: readonly Column[] },
  codes: readonly string[],
  reference: ReturnType<typeof table>,
): number {
  expect(rows.length).toBe(reference.size)
  let most = 0
  for (const [at, code] of codes.entries())
    for (const [row, unit] of rows.entries()) {
      const expected = Number(reference.get(index.units[unit] ?? '')?.[code])
      const gap = Math.abs((columns[at]?.[row] ?? Number.NaN) - expected)
      expect(gap, `${code} of ${index.units[unit]}`).not.toBeNaN()
      if (expected === 0) expect(gap).toBeLessThan(1e-12)
      else most = Math.max(most, gap / Math.abs(expected))
    }
  return most
}

function stageOf({ stages }: BuiltIndex, name: StageName) {
  const stage = stages.get(name)
  if (!stage) throw new Error(name)
  return stage
}

const codesOf = (index: Framework) => index.indicators.map(({ code }) => code)

function scoresOf(index: Framework, built: BuiltIndex) {
  const kept = index.nodes.flatMap(({ children }, at) => (children.length > 0 ? [at] : []))
  return {
    stage: {
      rows: built.last.rows,
      columns: kept.map((at) => built.scores?.[at] ?? new Float64Array()),
    },
    codes: kept.map((at) => index.nodes[at]?.code ?? ''),
  }
}

describe.skipIf(!data)(`the ASEM index, as COINr builds it${absent}`, () => {
  it.each([
    ['denominated', 'stage_Denominated.csv'],
    ['imputed', 'stage_Imputed.csv'],
    ['treated', 'stage_Treated.csv'],
    ['normalised', 'stage_Normalised.csv'],
  ] as const)('%s: every value within 1e-9', (name, file) => {
    const index = framework()
    const built = buildIndex(index, usualPlan(index))
    const reference = table(file)
    if (name === 'denominated') {
      // Cells that are missing in the reference are missing here too.
      const { columns, rows } = stageOf(built, name)
      for (const [at, code] of codesOf(index).entries())
        for (const [row, unit] of rows.entries()) {
          const text = reference.get(index.units[unit] ?? '')?.[code]
          const value = columns[at]?.[row] ?? 0
          if (text === 'NA' || text === '') expect(value).toBeNaN()
          else
            expect(Math.abs(value - Number(text))).toBeLessThanOrEqual(
              1e-9 * Math.abs(Number(text)),
            )
        }
      return
    }
    expect(furthest(index, stageOf(built, name), codesOf(index), reference)).toBeLessThan(1e-9)
  })

  it('aggregated: every element within 1e-9, and the scores of the article', () => {
    const index = framework()
    const built = buildIndex(index, usualPlan(index))
    const { stage, codes } = scoresOf(index, built)
    expect(codes).toHaveLength(11)
    expect(furthest(index, stage, codes, table('stage_Aggregated.csv'))).toBeLessThan(1e-9)
    const of = (unit: string, node: string) => {
      const at = index.nodes.findIndex(({ code }) => code === node)
      const row = built.last.rows.indexOf(index.units.indexOf(unit))
      return built.scores?.[at]?.[row]?.toFixed(2)
    }
    expect(['Index', 'Conn', 'Sust', 'Physical'].map((node) => of('CHE', node))).toEqual([
      '68.38',
      '62.79',
      '73.98',
      '63.41',
    ])
    const first = built.last.rows
      .map((unit, row) => ({ unit: index.units[unit], rank: built.ranks?.[row] ?? 0 }))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, 6)
    expect(first).toEqual(
      ['CHE', 'NLD', 'DNK', 'NOR', 'BEL', 'SWE'].map((unit, at) => ({ unit, rank: at + 1 })),
    )
  })

  it('treatment: which indicators, how many points, and each shape', () => {
    const index = framework()
    const built = buildIndex(index, usualPlan(index))
    const reference = table('treatment_details.csv')
    const expected = [...reference].flatMap(([indicator, row]) =>
      row['winsorise.nwin'] === 'NA'
        ? []
        : [{ indicator, winsorised: Number(row['winsorise.nwin']) }],
    )
    expect(expected.length).toBeGreaterThanOrEqual(15)
    expect(built.treated.map(({ indicator, winsorised }) => ({ indicator, winsorised }))).toEqual(
      expected,
    )
    for (const { indicator, before, after } of built.treated) {
      const row = reference.get(indicator)
      expect(before.skewness).toBeCloseTo(Number(row?.['check_SkewKurt0.Skew']), 11)
      expect(before.kurtosis).toBeCloseTo(Number(row?.['check_SkewKurt0.Kurt']), 11)
      expect(after.skewness).toBeCloseTo(Number(row?.['check_SkewKurt1.Skew']), 11)
      expect(after.kurtosis).toBeCloseTo(Number(row?.['check_SkewKurt1.Kurt']), 11)
    }
  })

  it('another plan: z-scores, and their arithmetic mean', () => {
    const index = framework()
    const plan: Plan = { ...usualPlan(index), normalise: { method: 'zscore' } }
    const built = buildIndex(index, plan)
    const stage = stageOf(built, 'normalised')
    expect(furthest(index, stage, codesOf(index), table('norm_zscore.csv'))).toBeLessThan(1e-9)
    const scores = scoresOf(index, built)
    expect(furthest(index, scores.stage, scores.codes, table('agg_amean_zscore.csv'))).toBeLessThan(
      1e-9,
    )
  })

  it('another plan: from 1 to 100, and the geometric mean', () => {
    const index = framework()
    const built = buildIndex(index, {
      ...usualPlan(index),
      normalise: { method: 'minmax', range: [1, 100] },
      aggregate: { method: 'geometric' },
    })
    const { stage, codes } = scoresOf(index, built)
    expect(furthest(index, stage, codes, table('aggr_minmax1_100_a_gmean.csv'))).toBeLessThan(1e-9)
  })

  it('builds the whole index in less than 50 ms', () => {
    const index = framework()
    const plan = usualPlan(index)
    const times = Array.from({ length: 7 }, () => {
      const since = performance.now()
      buildIndex(index, plan)
      return performance.now() - since
    })
    expect(Math.min(...times)).toBeLessThan(50)
  })
})

describe.skipIf(!data)(`functions, as COINr computes them${absent}`, () => {
  const vectors = data
    ? (JSON.parse(asem('function_vectors.json')) as Readonly<
        Record<string, readonly (number | null)[]> & Record<string, number>
      >)
    : undefined
  const columnOf = (list: readonly (number | null)[] = []) =>
    Float64Array.from(list, (value) => value ?? Number.NaN)
  const x = columnOf(vectors?.['x'])
  const closeTo = (found: Column, name: string) => {
    const expected = columnOf(vectors?.[name])
    expect(found).toHaveLength(expected.length)
    for (const [at, value] of expected.entries()) {
      if (Number.isNaN(value)) expect(found[at]).toBeNaN()
      else expect(found[at]).toBeCloseTo(value, 12)
    }
  }

  it('scales', () => {
    closeTo(normalise(x, 1, { method: 'minmax' }), 'minmax_0_100')
    closeTo(normalise(x, 1, { method: 'zscore' }), 'zscore')
    closeTo(normalise(x, 1, { method: 'rank' }), 'rank')
    closeTo(placesOf(x), 'rank')
    closeTo(normalise(x, 1, { method: 'borda' }), 'borda')
    closeTo(normalise(x, 1, { method: 'percentile-rank' }), 'prank')
    closeTo(normalise(x, 1, { method: 'distance-to-max' }), 'dist2max')
    closeTo(fractionOfMax(x), 'fracmax')
    closeTo(goalposts(x, 0, 10), 'goalposts')
    closeTo(distanceToTarget(x, 8, true), 'dist2targ')
  })

  it('shapes and treatment', () => {
    const { skewness, kurtosis } = shapeOf(x)
    expect(skewness).toBeCloseTo(Number(vectors?.['skew']), 12)
    expect(kurtosis).toBeCloseTo(Number(vectors?.['kurt']), 12)
    closeTo(treat(x, { winsorise: 1, skewness: 2, kurtosis: 3.5 }).column, 'winsorise1')
    closeTo(logged(x), 'log_CT')
  })

  it('means', () => {
    const [values, weights] = [columnOf(vectors?.['agg_x']), columnOf(vectors?.['agg_w'])]
    for (const [method, name] of [
      ['arithmetic', 'amean'],
      ['geometric', 'gmean'],
      ['harmonic', 'hmean'],
    ] as const)
      expect(meanOf(values, weights, { method })).toBeCloseTo(Number(vectors?.[name]), 12)
    expect(meanOf(values, weights, { method: 'power', power: -2 })).toBeCloseTo(
      Number(vectors?.['genmean_m2']),
      12,
    )
  })
})

interface Hdi {
  readonly goalposts: Readonly<Record<string, readonly [number, number]>>
  readonly rows: readonly Readonly<
    Record<'life' | 'eys' | 'mys' | 'gni' | 'published_hdi', number> & { country: string }
  >[]
}

describe.skipIf(!data)(`the Human Development Index of 2021${absent}`, () => {
  it('gives the four countries what was published, to three decimals', () => {
    const { rows } = JSON.parse(read('hdi', 'hdi2021.json')) as Hdi
    const of = (key: 'life' | 'eys' | 'mys' | 'gni') => Float64Array.from(rows, (row) => row[key])
    const health = goalposts(of('life'), 20, 85)
    const years = [goalposts(of('eys'), 0, 18), goalposts(of('mys'), 0, 15)]
    const income = goalposts(of('gni').map(Math.log), Math.log(100), Math.log(75_000))
    for (const [at, { country, published_hdi: published }] of rows.entries()) {
      const school = meanOf(
        years.map((column) => column[at] ?? 0),
        [1, 1],
        { method: 'arithmetic' },
      )
      const found = meanOf([health[at] ?? 0, Number(school), income[at] ?? 0], [1, 1, 1], {
        method: 'geometric',
      })
      expect(Number(found).toFixed(3), country).toBe(published.toFixed(3))
    }
  })
})
