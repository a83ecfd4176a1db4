import type { Regressor } from '../least-squares.ts'
import { rowsBy, take } from '../linear/sums.ts'
import type { TrialPlan, TrialWarning } from './plan.ts'
import type { TrialRows } from './read-rows.ts'

/** The rows of one outcome and of two arms: what one effect rests on. */
export interface Comparison {
  readonly outcome: string
  /** Name of the arm whose effect is asked; undefined when the treatment is a number. */
  readonly arm: string | undefined
  readonly lines: readonly number[]
  readonly values: readonly number[]
  readonly treatment: readonly number[]
  readonly blocks?: readonly string[]
  readonly clusters?: readonly string[]
  readonly after?: readonly boolean[]
  readonly covariates: readonly Regressor[]
  readonly warnings: readonly TrialWarning[]
}

/** One for each outcome and each arm, in the order of the plan. */
export function comparisonsOf(rows: TrialRows, plan: TrialPlan): readonly Comparison[] {
  const arms = rows.arms.length === 0 ? [undefined] : [...rows.arms.keys()].slice(1)
  return plan.outcomes.flatMap((outcome) =>
    arms.map((arm) => comparisonOf(rows, plan, outcome, arm)),
  )
}

function comparisonOf(
  rows: TrialRows,
  plan: TrialPlan,
  outcome: string,
  arm: number | undefined,
): Comparison {
  const warnings: TrialWarning[] = []
  const values = rows.outcomes.get(outcome) ?? new Float64Array(0)
  const ofArms = [...rows.lines.keys()].filter(
    (row) => arm === undefined || rows.treatment[row] === 0 || rows.treatment[row] === arm,
  )
  const without = (column: string, kept: readonly number[], known: (row: number) => boolean) => {
    const lines = kept.filter((row) => !known(row)).map((row) => rows.lines[row] as number)
    if (lines.length > 0)
      warnings.push({ code: 'rows-left-out', column, count: lines.length, lines })
    return kept.filter(known)
  }
  let kept: readonly number[] = without(outcome, ofArms, (row) => !Number.isNaN(values[row]))
  if (adjusts(plan)) {
    for (const title of plan.covariates) {
      const column = rows.covariates.get(title)
      kept = without(title, kept, (row) => !Number.isNaN(column?.[row]))
    }
  }
  kept = wholePairs(rows, plan, kept, warnings)
  const list = <T>(name: 'blocks' | 'clusters' | 'after', all: readonly T[] | undefined) =>
    all === undefined ? {} : { [name]: take(all, kept) }
  return {
    outcome,
    arm: arm === undefined ? undefined : rows.arms[arm],
    lines: take(rows.lines, kept),
    values: take(values, kept),
    treatment: kept.map((row) => (arm === undefined ? 0 : Number(rows.treatment[row] === arm))),
    ...(arm === undefined ? { treatment: take(rows.treatment, kept) } : {}),
    ...list('blocks', rows.blocks),
    ...list('clusters', rows.clusters),
    ...list('after', rows.after),
    covariates: plan.covariates.map((name) => ({
      name,
      values: take(rows.covariates.get(name) ?? [], kept),
    })),
    warnings,
  }
}

/** A covariate enters the estimate only where the plan names an error of a regression. */
export function adjusts({ design, se, covariates }: TrialPlan): boolean {
  if (covariates.length === 0) return false
  return design === 'did' || design === 'ols' || (se !== undefined && se !== 'neyman')
}

/** A pair that lost one of its two tells nothing of the effect: the other goes too, and it is said. */
function wholePairs(
  { blocks, treatment, lines }: TrialRows,
  { design, block }: TrialPlan,
  kept: readonly number[],
  warnings: TrialWarning[],
): readonly number[] {
  if (blocks === undefined || block === undefined || !design.startsWith('pair')) return kept
  const all = rowsBy(blocks)
  const names = rowsBy(take(blocks, kept))
  const broken = new Set(
    [...names].flatMap(([name, rows]) => {
      const wasWhole = (all.get(name)?.length ?? 0) > rows.length
      const arms = new Set(rows.map((row) => treatment[kept[row] as number]))
      return wasWhole && arms.size === 1 ? name : []
    }),
  )
  const alone = kept.filter((row) => broken.has(blocks[row] as string))
  if (alone.length > 0) {
    const left = take(lines, alone)
    warnings.push({ code: 'units-left-out', column: block, count: left.length, lines: left })
  }
  return kept.filter((row) => !broken.has(blocks[row] as string))
}
