import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import { optionalText, requiredText } from '#kit/fields.ts'

export const tensionStates = ['open', 'settled', 'withdrawn'] as const
export type TensionState = (typeof tensionStates)[number]

/** A gap that somebody sees between what is and what could be: the matter of meetings. */
export interface Tension {
  readonly id: string
  readonly circleId: string
  /** Key of the member; gone when they were erased. */
  readonly raisedBy: string | undefined
  readonly title: string
  readonly description: string
  readonly state: TensionState
  readonly outcome: string
  readonly raisedAt: Date
  readonly settledAt: Date | undefined
}

export const tensionShape = z.object({
  title: requiredText(160),
  description: optionalText(4000),
})
export type TensionForm = z.infer<typeof tensionShape>

export const settleShape = z.object({
  state: z.enum(['settled', 'withdrawn']),
  outcome: optionalText(1000),
})

/** Something that comes back for review. */
export interface Review {
  readonly id: string
  readonly circleId: string
  /** `decision:<id>`. */
  readonly source: string
  readonly title: string
  readonly href: string
  readonly dueOn: Day
}
