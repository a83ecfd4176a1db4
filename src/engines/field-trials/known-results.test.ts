import { describe, expect, it } from 'vitest'
import {
  absent,
  columnsOf,
  expected,
  isThere,
  numbers,
  type Row,
  read,
  yes,
} from '#proofs/field-trial-tables.ts'
import {
  cellsOf,
  differenceInMeans,
  differencesInDifferences,
  type Estimate,
  leastSquares,
  linEstimate,
  type StandardError,
} from './index.ts'
import { mean, variance } from './linear/sums.ts'

/** The bars: estimate and error to 1e-9 in proportion, degrees of freedom to 1e-6, p to 1e-6 in proportion. */
function holds(found: Estimate | undefined, row: Row | undefined): void {
  if (!found || !row) throw new Error('nothing to compare')
  const near = (value: number, known: number, most: number) =>
    expect(Math.abs(value - known), `${row.term}: ${value}, ${known}`).toBeLessThanOrEqual(
      most * Math.abs(known),
    )
  near(found.estimate, row.estimate, 1e-9)
  near(found.se, row['std.error'], 1e-9)
  near(found.df, row.df, 1e-6)
  near(found.t, row.statistic, 1e-9)
  near(found.p, row['p.value'], 1e-6)
  near(found.low, row['conf.low'], 1e-8)
  near(found.high, row['conf.high'], 1e-8)
}

const columns = (of: (title: string) => readonly string[], names: readonly string[]) =>
  names.map((name) => ({ name, values: numbers(of(name)) }))

describe.skipIf(!isThere)(`the NSW experiment, as estimatr reads it${absent}`, () => {
  const load = () => {
    const of = columnsOf('nsw_dw.csv')
    return { of, outcome: numbers(of('re78')), treated: yes(of('treat')), known: expected().nsw }
  }

  it('difference in means, plain and in blocks', () => {
    const { of, outcome, treated, known } = load()
    holds(differenceInMeans({ outcome, treated }, 'complete'), known.dim[0])
    const blocks = of('nodegree')
    const inBlocks = differenceInMeans({ outcome, treated, blocks }, 'blocked')
    holds(inBlocks, known.dim_blocked_by_nodegree[0])
  })

  it.each(['classical', 'HC0', 'HC1', 'HC2', 'HC3'] as const)('least squares, %s', (se) => {
    const { of, outcome, known } = load()
    const { estimates } = leastSquares(outcome, columns(of, ['treat']), { se })
    for (const [at, row] of known.lm[se].entries()) holds(estimates[at], row)
  })

  it('with covariates, and Lin’s', () => {
    const { of, outcome, treated, known } = load()
    const names = known.lm_cov_HC2.slice(1).map(({ term }: Row) => term)
    const { estimates } = leastSquares(outcome, columns(of, names))
    for (const [at, row] of known.lm_cov_HC2.entries()) holds(estimates[at], row)
    const lin = linEstimate(
      outcome,
      treated,
      columns(of, ['age', 'education', 're74', 're75']),
    ).estimates
    for (const [at, row] of known.lin_HC2.entries()) holds(lin[at], row)
  })
})

describe.skipIf(!isThere)(`fast food in New Jersey and Pennsylvania${absent}`, () => {
  const load = () => {
    const of = columnsOf('card_krueger_long.csv')
    const kept = of('fte').flatMap((cell, row) => (cell === 'NA' ? [] : row))
    const cut = (title: string) => kept.map((row) => of(title)[row] ?? '')
    return {
      known: expected().ck,
      rows: {
        ...{ outcome: numbers(cut('fte')), treated: yes(cut('nj')) },
        ...{ after: yes(cut('d')), units: cut('id') },
      },
    }
  }
  const balanced = () => {
    const of = columnsOf('card_krueger_balanced.csv')
    const twice = <T>(list: readonly T[]) => [...list, ...list]
    return {
      outcome: [...numbers(of('before')), ...numbers(of('after'))],
      treated: twice(yes(of('nj'))),
      after: twice(of('nj')).map((_, row) => row >= of('nj').length),
      units: twice(of('store')),
    }
  }

  it('four cells, as Card and Krueger printed them', () => {
    const { rows, known } = load()
    const printed = known.published_table3
    const cells = cellsOf(rows).map(({ mean, se }) => [+mean.toFixed(2), +se.toFixed(2)])
    expect(cells).toEqual([
      printed.pa_before,
      printed.pa_after,
      printed.nj_before,
      printed.nj_after,
    ])
  })

  it.each([
    ['classical', 'did_ols'],
    ['HC2', 'did_HC2'],
    ['CR0', 'did_cluster_CR0'],
    ['CR1', 'did_cluster_stata'],
    ['CR2', 'did_cluster_CR2'],
  ] as const)('interaction, %s', (se: StandardError, name) => {
    const { rows, known } = load()
    holds(differencesInDifferences(rows, 'interaction', { se }), known[name][3])
  })

  it('changes of each store, and effects of stores', () => {
    const { known } = load()
    holds(differencesInDifferences(balanced(), 'change'), known.balanced_welch[0])
    const within = differencesInDifferences(balanced(), 'unit-effects', { se: 'CR2' })
    holds(within, known.balanced_fe_CR2[1])
    // `lm(y ~ d + d_nj + factor(store))`, R 4.5: 1.154355 with 382 degrees of freedom.
    const classical = differencesInDifferences(balanced(), 'unit-effects', { se: 'classical' })
    holds({ ...classical, term: 'nj' }, known.balanced_ols[1])
  })
})

describe.skipIf(!isThere)(`other designs${absent}`, () => {
  it('blocks, alone and with a covariate', () => {
    const of = columnsOf('design_stratified.csv')
    const known = expected().stratified
    const trial = { outcome: numbers(of('y')), treated: yes(of('z')), blocks: of('block') }
    holds(differenceInMeans(trial, 'blocked'), known.dim[0])
    holds(differenceInMeans(trial, 'complete'), known.dim_unblocked[0])
    const blocks = [...new Set(of('block'))].slice(1).map((block) => ({
      name: `block ${block}`,
      values: of('block').map((name) => Number(name === block)),
    }))
    const fixed = leastSquares(trial.outcome, [...columns(of, ['z']), ...blocks])
    holds(fixed.estimates[1], known.lm_fe_HC2[0])
    const { estimates } = leastSquares(trial.outcome, [...columns(of, ['z', 'x']), ...blocks])
    for (const at of [1, 2]) holds(estimates[at], known.lm_adj[at])
  })

  it('matched pairs', () => {
    const of = columnsOf('design_matched_pairs.csv')
    const trial = { outcome: numbers(of('y')), treated: yes(of('z')), blocks: of('pair') }
    holds(differenceInMeans(trial, 'pairs'), expected().pairs.dim[0])
  })

  it('three clusters of cars, and the variances that Stata printed', () => {
    const of = columnsOf('mtcars.csv')
    const known = expected().mtcars
    const outcome = numbers(of('mpg'))
    const horses = columns(of, ['hp'])
    const { estimates } = leastSquares(outcome, horses, { clusters: of('cyl') })
    for (const [at, row] of known.CR2_cyl.entries()) holds(estimates[at], row)
    const stata = known.stata_variances_hp_cons_df_F
    for (const se of ['classical', 'HC1', 'HC2', 'HC3'] as const) {
      const { covariance } = leastSquares(outcome, horses, { se })
      expect(Math.abs((covariance[1]?.[1] ?? 0) / stata[se][0] - 1)).toBeLessThan(5e-5)
      expect(Math.abs((covariance[0]?.[0] ?? 0) / stata[se][1] - 1)).toBeLessThan(5e-6)
    }
    const clustered = leastSquares(outcome, horses, { se: 'CR1', clusters: of('cyl') })
    expect(clustered.covariance[0]?.[0]).toBeCloseTo(stata.cluster_cyl[1], 5)
  })
})

/** Digits that a number shares with a certified one. */
const digits = (value: number, known: number) =>
  value === known ? 16 : -Math.log10(Math.abs(value - known) / (known === 0 ? 1 : Math.abs(known)))

function certified(name: string) {
  const text = read('nist-strd', `${name}.dat`)
  const lines = text.split('\n')
  const [, from = 0, to = 0] = /Data\s+\(lines (\d+) to (\d+)\)/.exec(text) ?? []
  return {
    rows: lines
      .slice(Number(from) - 1, Number(to))
      .map((line) => line.trim().split(/\s+/).map(Number)),
    parameters: lines
      .slice(0, 60)
      .flatMap((line) => /^\s*B\d\s+(\S+)\s+(\S+)\s*$/.exec(line)?.slice(1, 3).map(Number) ?? []),
    text,
  }
}

describe.skipIf(!isThere)(`NIST, certified values${absent}`, () => {
  it.each([
    ['Norris', 1, 13, 13],
    ['Pontius', 2, 12, 13],
    ['NoInt1', 1, 14, 14],
    ['Longley', 0, 11, 11],
    ['Wampler1', 5, 9, 9],
    ['Wampler2', 5, 12, 12],
    ['Wampler3', 5, 9, 12],
  ] as const)('%s: digits of estimates and of errors', (name, degree, least, leastError) => {
    const { rows, parameters } = certified(name)
    const power = (to: number) => rows.map(([, x = 0]) => x ** to)
    const list = degree
      ? Array.from({ length: degree }, (_, at) => ({ name: `x${at + 1}`, values: power(at + 1) }))
      : Array.from({ length: 6 }, (_, at) => ({
          name: `x${at + 1}`,
          values: rows.map((row) => row[at + 1] ?? 0),
        }))
    const options = { se: 'classical', intercept: name !== 'NoInt1' } as const
    const { estimates } = leastSquares(
      rows.map(([y = 0]) => y),
      list,
      options,
    )
    expect(parameters).toHaveLength(2 * estimates.length)
    for (const [at, { estimate, se }] of estimates.entries()) {
      expect(digits(estimate, parameters[2 * at] ?? 0)).toBeGreaterThan(least)
      expect(digits(se, parameters[2 * at + 1] ?? 0)).toBeGreaterThan(leastError)
    }
  })

  it.each([
    ['Lew', 14],
    ['Lottery', 14],
    ['Mavro', 13],
    ['Michelso', 13.8],
    ['NumAcc1', 14],
    ['NumAcc2', 14],
    ['NumAcc3', 9],
  ] as const)('%s: mean and deviation', (name, least) => {
    const text = read('nist-strd', `${name}.dat`)
    const of = (label: string) => Number(new RegExp(`${label}[^\\n]*?:\\s+(\\S+)`).exec(text)?.[1])
    const after = text.slice(text.lastIndexOf('---'))
    const values = after
      .split('\n')
      .slice(1)
      .map((line) => line.trim())
      .filter(Boolean)
      .map(Number)
    expect(values).toHaveLength(Number(/Number of Observations:\s+(\d+)/.exec(text)?.[1]))
    expect(digits(mean(values), of('Sample Mean'))).toBeGreaterThanOrEqual(14)
    const deviation = digits(Math.sqrt(variance(values)), of('Sample Standard Deviation'))
    expect(deviation).toBeGreaterThanOrEqual(least)
  })

  it.each([
    ['AtmWtAg', 8],
    ['SiRstv', 12],
    ['SmLs01', 13],
    ['SmLs04', 8],
  ] as const)('%s: F of an analysis of variance', (name, least) => {
    const { rows, text } = certified(`anova_${name}`)
    const known = Number(/Between \w+\s+\d+\s+\S+\s+\S+\s+(\S+)/.exec(text)?.[1])
    const arms = [...new Set(rows.map(([arm]) => arm))].slice(1)
    const { f } = leastSquares(
      rows.map(([, y = 0]) => y),
      arms.map((arm) => ({ name: `arm ${arm}`, values: rows.map(([own]) => +(own === arm)) })),
      { se: 'classical' },
    )
    expect(digits(f.value, known)).toBeGreaterThan(least)
  })
})
