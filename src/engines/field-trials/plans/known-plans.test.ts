import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlainTable } from '#kit/sheets/plain-table.ts'
import { referenceData } from '#proofs/reference-data.ts'
import { analyse, powerByPlan, readTrialPlan } from '../index.ts'

const folder = referenceData('statistics', 'field-experiments')
const name = `plans on published trials${folder ? '' : ' (skipped: no reference data beside the project)'}`

interface Known {
  readonly term: string
  readonly estimate: number
  readonly df: number
  readonly [key: string]: number | string
}

describe.skipIf(!folder)(name, () => {
  const read = (file: string) => readFileSync(join(folder ?? '', file), 'utf8')
  const known = folder ? JSON.parse(read('expected.json')) : {}
  const analysed = (file: string, fields: object) => {
    const plan = readTrialPlan({ ...fields })
    if (!plan.ok) throw new Error(JSON.stringify(plan.defects))
    const result = analyse(
      readPlainTable(read(file), (problem) => {
        throw new Error(problem.code)
      }),
      plan.plan,
    )
    if (!result.ok) throw new Error(JSON.stringify(result.defects))
    return result.analysis
  }
  const nsw = { outcome: 're78', treatment: 'treat' }
  const covariates = [
    'age',
    'education',
    'black',
    'hispanic',
    'married',
    'nodegree',
    're74',
    're75',
  ]
  const few = ['age', 'education', 're74', 're75']
  const wages = { design: 'did', outcome: 'fte', treatment: 'nj', time: 'd' }
  const blocks = { outcome: 'y', treatment: 'z', block: 'block' }

  const cases: readonly (readonly [string, string, object, () => readonly Known[]])[] = [
    ['Neyman', 'nsw_dw.csv', { design: 'complete', ...nsw }, () => known.nsw.dim],
    ...['classical', 'HC0', 'HC1', 'HC2', 'HC3'].map(
      (se) => [se, 'nsw_dw.csv', { design: 'ols', ...nsw, se }, () => known.nsw.lm[se]] as const,
    ),
    ['covariates', 'nsw_dw.csv', { design: 'ols', ...nsw, covariates }, () => known.nsw.lm_cov_HC2],
    [
      ...(['Lin', 'nsw_dw.csv'] as const),
      { design: 'complete', ...nsw, covariates: few, se: 'hc2' },
      () => known.nsw.lin_HC2,
    ],
    [
      ...(['a column as block', 'nsw_dw.csv'] as const),
      { design: 'blocked', ...nsw, block: 'nodegree' },
      () => known.nsw.dim_blocked_by_nodegree,
    ],
    ['periods', 'card_krueger_long.csv', { ...wages, se: 'classical' }, () => known.ck.did_ols],
    ['periods, HC2', 'card_krueger_long.csv', wages, () => known.ck.did_HC2],
    ...[
      ['CR0', 'CR0'],
      ['CR1', 'stata'],
      ['CR2', 'CR2'],
    ].map(
      ([se, there]) =>
        [
          ...([`periods, ${se}`, 'card_krueger_long.csv'] as const),
          { ...wages, cluster: 'id', se },
          () => known.ck[`did_cluster_${there}`],
        ] as const,
    ),
    [
      ...(['a time that is said as a covariate', 'card_krueger_long.csv'] as const),
      { design: 'did', outcome: 'fte', treatment: 'nj', covariates: ['d'], cluster: 'id' },
      () => known.ck.did_cluster_CR2,
    ],
    [
      ...(['a treatment of any number', 'mtcars.csv'] as const),
      { design: 'ols', outcome: 'mpg', treatment: 'hp', cluster: 'cyl' },
      () => known.mtcars.CR2_cyl,
    ],
    [
      'blocks',
      'design_stratified.csv',
      { design: 'blocked', ...blocks },
      () => known.stratified.dim,
    ],
    [
      ...(['columns of blocks', 'design_stratified.csv'] as const),
      { design: 'blocked', ...blocks, se: 'HC2' },
      () => known.stratified.lm_fe_HC2,
    ],
    [
      ...(['blocks and a covariate', 'design_stratified.csv'] as const),
      { design: 'ols', ...blocks, covariates: ['x'] },
      () => known.stratified.lm_adj,
    ],
    [
      ...(['pairs', 'design_matched_pairs.csv'] as const),
      { design: 'pairs', outcome: 'y', treatment: 'z', block: 'pair' },
      () => known.pairs.dim,
    ],
  ]

  it.each(cases)('%s: the numbers of estimatr', (_, file, plan, wanted) => {
    const { estimates } = analysed(file, plan)
    for (const row of wanted()) {
      const found = estimates.find(({ term }) => term === row.term)
      expect([row.term, found?.term]).toEqual([row.term, row.term])
      if (!found) continue
      const near = (value: number, key: string, share: number) =>
        expect(Math.abs(value / Number(row[key]) - 1), `${row.term} ${key}`).toBeLessThan(share)
      near(found.estimate, 'estimate', 1e-9)
      near(found.se, 'std.error', 1e-9)
      near(found.df, 'df', 1e-8)
      near(found.p, 'p.value', 1e-6)
      near(found.low, 'conf.low', 1e-7)
      near(found.high, 'conf.high', 1e-7)
    }
  })

  it('balance, permutation and corrections go with the effect', () => {
    const told = analysed('nsw_dw.csv', {
      ...{ design: 'complete', ...nsw, outcome: ['re78', 're75'], covariates: ['age', 'nodegree'] },
      ...{ permutations: 500, corrections: 'BH' },
    })
    const [first] = told.balance
    expect(first).toMatchObject({ covariate: 'age', n: 445 })
    expect(first?.smd).toBeCloseTo(known.nsw.smd.age, 12)
    expect(told.estimates[0]?.permutation).toMatchObject({ draws: 500, exact: false })
    const [least = 0, other = 0] = told.estimates.map(({ p }) => p)
    expect(told.estimates[0]?.corrected?.BH).toBeCloseTo(Math.min(2 * least, other), 12)
    expect(told.warnings.map(({ code }) => code)).toContain('arms-unlike')
    const sleep = analysed('sleep.csv', {
      ...{ design: 'complete', outcome: 'extra', treatment: 'z', permutations: 1 },
    })
    expect(sleep.estimates[0]?.permutation).toMatchObject({ draws: 184_756, exact: true })
    expect(sleep.estimates[0]?.permutation?.p).toBeCloseTo(known.perm_sleep.p_two, 12)
  })

  it('power: the numbers of pwr, whichever of the three is left out', () => {
    for (const { 'n_power.prop.test': _, h, ...row } of known.power) {
      // R searches this effect to four digits only.
      if (row.test === 'mde.two.sample.t') continue
      const { power, ...left } = row
      const found = powerByPlan(left)
      expect(found.ok && Math.abs(found.answer.power - power), JSON.stringify(row)).toBeLessThan(
        1e-6,
      )
      const { n, N, ...sizeless } = row
      if (row.n1 !== undefined) continue
      const sized = powerByPlan(sizeless)
      expect(sized.ok && Math.abs(sized.answer.n - (n ?? N)), JSON.stringify(row)).toBeLessThan(
        0.01,
      )
      void h
    }
  })
})
