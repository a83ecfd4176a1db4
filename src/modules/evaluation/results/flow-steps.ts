import type { Analysis, PlannedEstimate } from '#engines/field-trials/index.ts'
import { effectsOf } from './certainty.ts'
import { effectName } from './effect-name.ts'

/** What became of the rows, from those that came to those that each effect rests on, as trials are told (CONSORT). */
export interface FlowSteps {
  readonly received: number
  /** Before groups are told: without a group, a block, a date. */
  readonly leftOut: readonly { readonly column: string; readonly count: number }[]
  readonly groups: readonly Group[]
  readonly ends: readonly FlowEnd[]
}

interface Group {
  readonly name: string
  readonly n: number
}

export interface FlowEnd {
  readonly name: string
  readonly counted: number
  /** Of the groups that it compares, in their order; undefined when the analysis does not say it. */
  readonly byGroup: readonly Group[] | undefined
  /** In the groups that are compared, and not counted: without an outcome, or without what the plan adjusts for. */
  readonly lost: number
}

export function flowSteps(received: number, analysis: Analysis): FlowSteps {
  const { plan, arms } = analysis
  const measured = [...plan.outcomes, ...plan.covariates]
  const leftOut = analysis.warnings.flatMap(({ code, column = '', count = 0 }) =>
    code === 'rows-left-out' && !measured.includes(column) ? [{ column, count }] : [],
  )
  const ends = effectsOf({ analysis }).map((effect) => endOf(effect, analysis))
  return { received, leftOut, groups: arms, ends }
}

function endOf(effect: PlannedEstimate, analysis: Analysis): FlowEnd {
  const [without, ...others] = analysis.arms
  const { treatment } = analysis.plan
  const isOwn = ({ name }: Group) =>
    effect.term === (name === '1' ? treatment : `${treatment}:${name}`)
  const group = others.length === 1 ? others[0] : others.find(isOwn)
  const compared = without && group ? [without, group] : analysis.arms
  const all = compared.reduce((sum, { n }) => sum + n, 0) || analysis.rows
  const seen = effect.attrition
    ? [effect.attrition.seenOthers, effect.attrition.seenTreated]
    : [1, 1]
  const byGroup = compared.map(({ name, n }, at) => ({ name, n: Math.round(n * (seen[at] ?? 1)) }))
  const isTold = compared.length === 2 && byGroup.reduce((sum, { n }) => sum + n, 0) === effect.n
  return {
    name: effectName(effect, analysis),
    counted: effect.n,
    byGroup: isTold ? byGroup : undefined,
    lost: Math.max(0, all - effect.n),
  }
}
