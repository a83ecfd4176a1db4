import type { Analysis, PlannedEstimate, TrialWarning } from '#engines/field-trials/index.ts'

/** How sure one may be of an effect: five degrees, fixed before any result, the surest first. */
export const degrees = ['solid', 'likely', 'hint', 'small', 'unknown'] as const
export type Degree = (typeof degrees)[number]

/** What the plan says of an effect before it is known. */
export interface Expected {
  readonly isDrawn: boolean
  readonly isHigherBetter: boolean | undefined
  readonly least: number | undefined
}

/** What makes an interval hold less often than it says. */
const frailties: readonly TrialWarning['code'][] = [
  'few-rows',
  'few-in-arm',
  'few-clusters',
  'arms-unlike',
  'arms-lost-unlike',
]

/**
 * The degree of one effect. `solid`: drawn by lot, the interval has no zero, nothing frail. `likely`: the same, with something
 * frail. `hint`: no zero, but nothing was drawn. `small`: drawn, zero is inside, and nothing inside would be worth it. `unknown`:
 * the rest, with its reason. Several outcomes count together, by the corrections of the plan.
 */
export function degreeOf(
  effect: Pick<PlannedEstimate, 'low' | 'high' | 'corrected' | 'span'>,
  { plan, warnings }: Pick<Analysis, 'plan' | 'warnings'>,
  { isDrawn, least }: Pick<Expected, 'isDrawn' | 'least'>,
): Degree {
  const holdsTogether = Object.values(effect.corrected ?? {}).every((p) => p < plan.alpha)
  if (!hasZero(effect) && holdsTogether) {
    if (!isDrawn) return 'hint'
    return warnings.some(({ code }) => frailties.includes(code)) ? 'likely' : 'solid'
  }
  return isDrawn && isAllSmall(effect, least) ? 'small' : 'unknown'
}

/** Of what is not known: held by the correction of several outcomes, or not drawn, or both zero and what would count. */
export function whyUnknown(
  effect: Pick<PlannedEstimate, 'low' | 'high' | 'span'>,
  { isDrawn, least }: Pick<Expected, 'isDrawn' | 'least'>,
): 'together' | 'notDrawn' | 'zero' {
  if (!hasZero(effect)) return 'together'
  return !isDrawn && isAllSmall(effect, least) ? 'notDrawn' : 'zero'
}

/** A smallest effect as large as all that the outcome spans: 10 points on 100, for a column of 0 and 1. */
export function isOtherUnit(
  { span }: Pick<PlannedEstimate, 'span'>,
  least: number | undefined,
): boolean {
  return least !== undefined && span !== undefined && least >= span
}

const hasZero = ({ low, high }: Pick<PlannedEstimate, 'low' | 'high'>) => low <= 0 && high >= 0

function isAllSmall(
  effect: Pick<PlannedEstimate, 'low' | 'high' | 'span'>,
  least: number | undefined,
): boolean {
  if (least === undefined || least <= 0 || isOtherUnit(effect, least)) return false
  return Math.max(-effect.low, effect.high) < least
}

/** Whether it goes where one hoped; undefined when nobody said, or when nothing can be told. */
export function isHoped(
  { estimate }: Pick<PlannedEstimate, 'estimate'>,
  degree: Degree,
  { isHigherBetter }: Pick<Expected, 'isHigherBetter'>,
): boolean | undefined {
  if (isHigherBetter === undefined || degree === 'small' || degree === 'unknown') return undefined
  return estimate > 0 === isHigherBetter
}

/** Below these, somebody could be found again in a figure of their group. */
export const fewestRows = 5

/** What became of each row of the table: received, left out for a reason, analysed. */
export interface Flow {
  readonly received: number
  readonly leftOut: readonly { readonly column: string; readonly count: number }[]
  /** Of this outcome. */
  readonly analysed: readonly { readonly outcome: string; readonly count: number }[]
}

export function flowOf(received: number, analysis: Analysis): Flow {
  const leftOut = analysis.warnings.flatMap(({ code, column = '', count = 0 }) =>
    code === 'rows-left-out' ? [{ column, count }] : [],
  )
  const effects = analysis.estimates.filter(({ isEffect }) => isEffect)
  return {
    received,
    leftOut,
    analysed: effects.map(({ outcome, n }) => ({ outcome, count: n })),
  }
}

/** What the plan asks for, without the other terms of its regressions. */
export function effectsOf({
  analysis,
}: {
  readonly analysis: Pick<Analysis, 'estimates'>
}): readonly PlannedEstimate[] {
  return analysis.estimates.filter(({ isEffect }) => isEffect)
}
