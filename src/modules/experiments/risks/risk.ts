import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import { optionalDay, optionalText, requiredText } from '../fields.ts'

export const riskStates = ['watched', 'happened', 'closed'] as const
export type RiskState = (typeof riskStates)[number]

export interface Risk {
  readonly id: string
  readonly text: string
  /** 1 hardly ever … 4 almost surely. */
  readonly likelihood: number
  /** 1 a nuisance … 4 the end of the experiment. */
  readonly severity: number
  readonly mitigation: string
  readonly owner: string
  readonly state: RiskState
}

const degree = z.enum(['1', '2', '3', '4']).transform((text) => Number(text))

export const riskShape = z.object({
  text: requiredText(500),
  likelihood: degree,
  severity: degree,
  mitigation: optionalText(1000),
  owner: optionalText(120),
  state: z.enum(riskStates).default('watched'),
})

export type RiskForm = z.infer<typeof riskShape>

export type RiskLevel = 'low' | 'middle' | 'high'

/** Likelihood times severity: up to 3 low, up to 8 middle, above high. */
export function riskLevel(risk: Pick<Risk, 'likelihood' | 'severity'>): RiskLevel {
  const product = risk.likelihood * risk.severity
  if (product <= 3) return 'low'
  return product <= 8 ? 'middle' : 'high'
}

/** Those to look at first: what happened, then the greatest. */
export function byWeight(risks: readonly Risk[]): readonly Risk[] {
  const rank: Readonly<Record<RiskState, number>> = { happened: 0, watched: 1, closed: 2 }
  return [...risks].sort(
    (one, other) =>
      rank[one.state] - rank[other.state] ||
      other.likelihood * other.severity - one.likelihood * one.severity,
  )
}

export const criterionStates = ['to-check', 'not-met', 'met'] as const
export type CriterionState = (typeof criterionStates)[number]

/** Written before it starts: “fewer than 20 people registered on 5 December”. */
export interface StopCriterion {
  readonly id: string
  readonly text: string
  readonly checkOn: Day | undefined
  readonly state: CriterionState
  readonly checkedOn: Day | undefined
  readonly note: string
}

export const stopCriterionDays = { checkOn: 'from-today' } as const satisfies DayRanges

export const stopCriterionShape = z.object({ text: requiredText(500), checkOn: optionalDay })

export const stopCheckShape = z.object({
  state: z.enum(['not-met', 'met']),
  note: optionalText(1000),
})

/** Its day has come and nobody looked. */
export function isCheckDue(criterion: StopCriterion, today: Day): boolean {
  return (
    criterion.state === 'to-check' && criterion.checkOn !== undefined && criterion.checkOn <= today
  )
}
