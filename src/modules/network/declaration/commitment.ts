import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import { requiredDay, requiredText } from '#kit/fields.ts'
import { optionalLink } from '../fields.ts'

export const commitmentStates = ['open', 'kept', 'dropped'] as const
export type CommitmentState = (typeof commitmentStates)[number]

/** What a territory promises when it signs, each with its day. */
export interface Commitment {
  readonly id: string
  readonly signatureId: string
  readonly territoryId: string
  readonly text: string
  readonly dueOn: Day
  readonly state: CommitmentState
  /** What was done, or why it was not. */
  readonly note: string
  readonly evidenceHref: string | undefined
  readonly stateOn: Day | undefined
}

/** Past its day, and nobody has said what became of it. */
export function isOverdue(commitment: Pick<Commitment, 'state' | 'dueOn'>, today: Day): boolean {
  return commitment.state === 'open' && commitment.dueOn < today
}

export const commitmentDays = { dueOn: 'from-today' } as const satisfies DayRanges

export const commitmentShape = z.object({ text: requiredText(600), dueOn: requiredDay })
export type CommitmentForm = z.infer<typeof commitmentShape>

export const commitmentStateShape = z.object({
  state: z.enum(commitmentStates),
  note: requiredText(1200),
  evidenceHref: optionalLink,
})
export type CommitmentStateForm = z.infer<typeof commitmentStateShape>
