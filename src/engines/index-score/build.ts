import { aggregate, partlyMissing } from './aggregate.ts'
import { type Framework, rawStage, type Stage } from './framework.ts'
import { normalise } from './normalise.ts'
import type { NormaliseStep, Plan, TreatStep } from './plan.ts'
import { denominate, type Filled, impute, screen } from './prepare.ts'
import { type Column, ranksOf } from './statistics.ts'
import { type Treated, treat } from './treat.ts'
import type { IndexWarning } from './warnings.ts'

export const stageNames = ['denominated', 'imputed', 'screened', 'treated', 'normalised'] as const
export type StageName = (typeof stageNames)[number]

/** What was decided for one indicator that did not pass. */
export interface TreatedIndicator extends Omit<Treated, 'column'> {
  readonly indicator: string
}

/** An index, and everything that led to it. */
export interface BuiltIndex {
  /** Values after each step that the plan has. */
  readonly stages: ReadonlyMap<StageName, Stage>
  /** The last of them: what is aggregated. */
  readonly last: Stage
  /** One column for each node of the framework, over the rows of `last`; undefined when nothing is aggregated. */
  readonly scores: readonly Column[] | undefined
  /** 1 is the best; equals share the smallest; NaN for a unit without a score. */
  readonly ranks: Column | undefined
  /** Cells that were filled. */
  readonly imputed: readonly Filled[]
  readonly treated: readonly TreatedIndicator[]
  readonly warnings: readonly IndexWarning[]
}

/**
 * Builds a composite index by the steps of the OECD and JRC handbook (2008), each as COINr computes it: divide, fill,
 * screen, treat, normalise, aggregate. A step that the plan leaves out passes the values on. What is filled, left out,
 * transformed or cannot be computed is told.
 *
 * @throws ImpossibleIndex when the mean that was chosen has no result for the values (a logarithm of zero)
 */
export function buildIndex(framework: Framework, plan: Plan): BuiltIndex {
  const prepared = prepareIndex(framework, plan)
  const warnings = [...prepared.warnings]
  const { last } = prepared
  if (!plan.aggregate) return { ...prepared, scores: undefined, ranks: undefined, warnings }
  const scores = aggregate(framework, last, plan.aggregate)
  const ranks = ranksOf(scores.at(-1) as Column)
  const unitsAt = (rows: readonly number[]) =>
    rows.map((row) => framework.units[last.rows[row] as number] as string)
  for (const [at, node] of framework.nodes.entries()) {
    if (node.children.length === 0) continue
    const score = scores[at] as Column
    const partly = partlyMissing(node, scores)
    const part = partly.filter((row) => !Number.isNaN(score[row]))
    if (part.length > 0)
      warnings.push({ code: 'from-a-part', node: node.code, units: unitsAt(part) })
    const short = partly.filter((row) => Number.isNaN(score[row]))
    if (short.length > 0)
      warnings.push({ code: 'not-enough', node: node.code, units: unitsAt(short) })
    const below = node.children.some((child) => scores[child]?.some((value) => value < 0))
    if (below && !['arithmetic', 'geometric'].includes(plan.aggregate.method))
      warnings.push({ code: 'negative-values', node: node.code })
  }
  const unranked = [...ranks.keys()].filter((row) => Number.isNaN(ranks[row]))
  if (unranked.length > 0) warnings.push({ code: 'no-rank', units: unitsAt(unranked) })
  return { ...prepared, scores, ranks, warnings }
}

/** Every step before the aggregation. */
export function prepareIndex(
  framework: Framework,
  plan: Plan,
): Omit<BuiltIndex, 'scores' | 'ranks'> {
  const warnings: IndexWarning[] = []
  const imputed: Filled[] = []
  const treated: TreatedIndicator[] = []
  const stages = new Map<StageName, Stage>()
  let last = rawStage(framework)
  const after = (name: StageName, stage: Stage) => {
    stages.set(name, stage)
    last = stage
  }
  if (plan.denominate) after('denominated', denominate(framework, last, warnings))
  if (plan.impute) after('imputed', impute(framework, last, plan.impute, imputed, warnings))
  if (plan.screen !== null) after('screened', screen(framework, last, plan.screen, warnings))
  if (plan.treat) after('treated', treatAll(framework, last, plan.treat, treated, warnings))
  if (plan.normalise) after('normalised', normaliseAll(framework, last, plan.normalise, warnings))
  else if (framework.indicators.some(({ direction }) => direction === -1))
    warnings.push({ code: 'directions-not-used' })
  return { stages, last, imputed, treated, warnings }
}

function treatAll(
  { indicators }: Framework,
  { rows, columns }: Stage,
  rule: TreatStep,
  treated: TreatedIndicator[],
  warnings: IndexWarning[],
): Stage {
  const result = columns.map((column, at) => {
    const { code: indicator = '' } = indicators[at] ?? {}
    const { column: inner, ...told } = treat(column, rule)
    if (told.passes === undefined) warnings.push({ code: 'not-judged', indicator })
    if (told.transformed) warnings.push({ code: 'transformed', indicator, count: told.tried })
    if (told.passes === false)
      warnings.push({ code: 'still-skewed', indicator, value: told.after.skewness })
    if (told.transformed || told.winsorised > 0) treated.push({ indicator, ...told })
    return inner
  })
  return { rows, columns: result }
}

function normaliseAll(
  { indicators }: Framework,
  { rows, columns }: Stage,
  step: NormaliseStep,
  warnings: IndexWarning[],
): Stage {
  const result = columns.map((column, at) => {
    const { code: indicator = '', direction = 1 } = indicators[at] ?? {}
    const scaled = normalise(column, direction, step)
    if (scaled.some((value, row) => Number.isNaN(value) && !Number.isNaN(column[row])))
      warnings.push({ code: 'no-spread', indicator })
    return scaled
  })
  return { rows, columns: result }
}
