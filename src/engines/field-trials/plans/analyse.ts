import { ownOf } from '#kit/own.ts'
import type { PlainTable } from '#kit/sheets/plain-table.ts'
import { type Attrition, leeBounds } from '../attrition.ts'
import { type Correction, correct } from '../corrections.ts'
import type { Estimate } from '../estimate.ts'
import { type Permutation, permutationTest } from '../permutation.ts'
import { ImpossibleTrial } from '../problem.ts'
import { type ArmsBalance, armsBalance, type CovariateBalance } from './arms-balance.ts'
import { adjusts, type Comparison, comparisonsOf } from './comparison.ts'
import { estimatesOf, isByDesign, trialOf } from './estimates.ts'
import type { TrialDefect, TrialPlan, TrialWarning } from './plan.ts'
import { readTrialRows, type TrialRows } from './read-rows.ts'

export interface PlannedEstimate extends Estimate {
  readonly outcome: string
  /** Whether it is the effect that the plan asks for, rather than another term of its regression. */
  readonly isEffect: boolean
  /** p with all effects of the plan looked at together, by each correction that it names. */
  readonly corrected?: Readonly<Partial<Record<Correction, number>>>
  readonly permutation?: Permutation
  /** From the smallest value of the outcome to the largest, when arms are compared: no effect is larger. */
  readonly span?: number
  /** Who was lost, when some were, and between what the effect then lies. */
  readonly attrition?: Attrition
}

export interface Analysis {
  readonly plan: TrialPlan
  readonly rows: number
  readonly arms: readonly { readonly name: string; readonly n: number }[]
  readonly estimates: readonly PlannedEstimate[]
  readonly balance: readonly CovariateBalance[]
  readonly joint: readonly NonNullable<ArmsBalance['joint']>[]
  readonly warnings: readonly TrialWarning[]
}

export type AnalysisResult =
  | { readonly ok: true; readonly analysis: Analysis }
  | { readonly ok: false; readonly defects: readonly TrialDefect[] }

/**
 * Runs a plan on a table: the estimates that it asks for and nothing else, what was left out, what must be known of the numbers.
 * What has no honest result is a defect, with its column and its line.
 */
export function analyse(table: PlainTable, plan: TrialPlan): AnalysisResult {
  const read = readTrialRows(table, plan)
  if (!read.ok) return read
  const { rows } = read
  const comparisons = comparisonsOf(rows, plan)
  const found: Found[] = []
  for (const comparison of comparisons) {
    try {
      found.push(foundOf(comparison, rows, plan))
    } catch (error) {
      if (!(error instanceof ImpossibleTrial)) throw error
      return { ok: false, defects: [defectOf(error, comparison, plan)] }
    }
  }
  return {
    ok: true,
    analysis: {
      ...{ plan, rows: rows.lines.length },
      arms: rows.arms.map((name, at) => ({
        name,
        n: rows.treatment.reduce((sum, arm) => sum + Number(arm === at), 0),
      })),
      estimates: withCorrections(
        found.flatMap(({ estimates }) => estimates),
        plan,
      ),
      balance: found.flatMap(({ balance }) => balance?.covariates ?? []),
      joint: found.flatMap(({ balance }) => balance?.joint ?? []),
      warnings: onlyOnce([
        ...planWarnings(plan, rows),
        ...found.flatMap(({ warnings }) => warnings),
      ]),
    },
  }
}

interface Found {
  readonly estimates: readonly PlannedEstimate[]
  readonly balance: ArmsBalance | undefined
  readonly warnings: readonly TrialWarning[]
}

function foundOf(comparison: Comparison, rows: TrialRows, plan: TrialPlan): Found {
  const { estimates, effect } = estimatesOf(comparison, plan)
  const { outcome } = comparison
  const hasArms = comparison.arm !== undefined
  const balance = hasArms && comparison.covariates.length > 0 ? armsBalance(comparison) : undefined
  const attrition = hasArms ? attritionOf(comparison, rows) : undefined
  const isRandom = plan.design !== 'did' && plan.design !== 'ols'
  const permutation =
    isRandom && plan.permutations !== undefined
      ? permutationTest(trialOf(comparison), { draws: plan.permutations, seed: plan.seed })
      : undefined
  const main = estimates[effect] as Estimate
  return {
    estimates: estimates.map((estimate, at) => ({
      ...{ ...estimate, outcome, isEffect: at === effect },
      ...(at === effect && permutation ? { permutation } : {}),
      ...(at === effect && attrition ? { attrition } : {}),
      ...(at === effect && hasArms ? { span: spanOf(comparison.values) } : {}),
    })),
    balance,
    warnings: [
      ...comparison.warnings,
      ...(balance?.warnings ?? []),
      ...smallWarnings(comparison, main, plan),
      ...(attrition && Math.abs(attrition.seenTreated - attrition.seenOthers) > 0.05
        ? [
            {
              ...({ code: 'arms-lost-unlike', column: outcome } as const),
              value: attrition.seenTreated - attrition.seenOthers,
            },
          ]
        : []),
    ],
  }
}

/** Below these, what is said of an interval at 95 % depends on the shape of the outcome. */
const [fewRows, fewClusters] = [20, 20]
/** A group this small carries the whole interval, however many there are in the other. */
const fewInArm = 10

function smallWarnings(
  comparison: Comparison,
  { n, df }: Estimate,
  { cluster }: TrialPlan,
): readonly TrialWarning[] {
  const clusters = comparison.clusters && new Set(comparison.clusters).size
  if (clusters !== undefined && clusters < fewClusters) {
    return [{ code: 'few-clusters', count: clusters, value: df }]
  }
  if (clusters === undefined && n < fewRows) return [{ code: 'few-rows', count: n, value: df }]
  const fewest = fewestInArm(comparison)
  if (fewest >= fewInArm) return []
  const of = clusters === undefined || cluster === undefined ? {} : { column: cluster }
  return [{ code: 'few-in-arm', count: fewest, value: df, ...of }]
}

/** Rows, or clusters, of the smaller of two arms; without end when the treatment is a number. */
function fewestInArm({ arm, treatment, clusters }: Comparison): number {
  if (arm === undefined) return Number.POSITIVE_INFINITY
  const counts = [0, 1].map((side) => {
    const rows = [...treatment.keys()].filter((row) => treatment[row] === side)
    return clusters ? new Set(rows.map((row) => clusters[row])).size : rows.length
  })
  return Math.min(...counts)
}

function spanOf(values: readonly number[]): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return most - least
}

function attritionOf({ outcome, arm }: Comparison, rows: TrialRows): Attrition | undefined {
  const values = rows.outcomes.get(outcome) ?? new Float64Array(0)
  const place = rows.arms.indexOf(arm ?? '')
  const own = [...values.keys()].filter(
    (row) => rows.treatment[row] === 0 || rows.treatment[row] === place,
  )
  if (own.every((row) => !Number.isNaN(values[row]))) return undefined
  return leeBounds(
    own.map((row) => (Number.isNaN(values[row]) ? undefined : values[row])),
    own.map((row) => rows.treatment[row] === place),
  )
}

function planWarnings(plan: TrialPlan, rows: TrialRows): readonly TrialWarning[] {
  const { design, block, cluster, time, covariates, permutations } = plan
  const takesBlock = design.includes('block') || design.includes('pair') || design === 'ols'
  const takesCluster = design.includes('clustered') || design === 'did' || design === 'ols'
  const unused = [
    takesBlock ? undefined : block,
    takesCluster ? undefined : cluster,
    design === 'did' ? undefined : time,
  ].filter((title) => title !== undefined)
  const isRandom = design !== 'did' && design !== 'ols'
  return [
    ...[...rows.leftOut].map(
      ([column, lines]) => ({ code: 'rows-left-out', column, count: lines.length, lines }) as const,
    ),
    ...unused.map((column) => ({ code: 'column-not-used', column }) as const),
    ...(covariates.length > 0 && !adjusts(plan) && isByDesign(plan)
      ? [{ code: 'covariates-for-balance' } as const]
      : []),
    ...(permutations !== undefined && !isRandom ? [{ code: 'no-permutation' } as const] : []),
    ...(isRandom ? [] : [{ code: 'not-random' } as const]),
  ]
}

function withCorrections(estimates: readonly PlannedEstimate[], { corrections }: TrialPlan) {
  if (corrections.length === 0) return estimates
  const values = estimates.filter(({ isEffect }) => isEffect).map(({ p }) => p)
  const all = corrections.map((name) => ({ name, values: correct(values, name) }))
  let at = 0
  return estimates.map((estimate) => {
    if (!estimate.isEffect) return estimate
    const place = at++
    const corrected = Object.fromEntries(all.map(({ name, values }) => [name, values[place]]))
    return { ...estimate, corrected }
  })
}

/** What holds of several comparisons is said once. */
function onlyOnce(warnings: readonly TrialWarning[]): readonly TrialWarning[] {
  const seen = new Set<string>()
  return warnings.filter((warning) => {
    const text = JSON.stringify(warning)
    return seen.has(text) ? false : seen.add(text)
  })
}

/** Names of columns as engines call them, as the plan does. */
function defectOf({ problem }: ImpossibleTrial, comparison: Comparison, plan: TrialPlan) {
  const { name, row, code, found, expected } = problem
  const columns = {
    outcome: comparison.outcome,
    treatment: plan.treatment,
    blocks: plan.block,
    clusters: plan.cluster,
    pairs: plan.block,
  }
  const inBlock = ['block-one-arm', 'not-a-pair'].includes(code) ? plan.block : undefined
  const inCluster = code.includes('cluster') ? plan.cluster : undefined
  const column =
    inCluster ?? inBlock ?? (name === undefined ? undefined : (ownOf(columns, name) ?? name))
  const isName = name !== undefined && (inBlock ?? inCluster) !== undefined
  return {
    ...({ part: 'data', code } as const),
    ...(column === undefined ? {} : { column }),
    ...(isName ? { name } : {}),
    ...(row === undefined ? {} : { line: comparison.lines[row] as number }),
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
  }
}
