import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import { optionalDay, optionalText, requiredDay, requiredText } from '#kit/fields.ts'
import { say } from '#kit/form.ts'

export const exchangeKinds = ['call', 'mail', 'meeting', 'visit', 'other'] as const
export type ExchangeKind = (typeof exchangeKinds)[number]

/** What was said with a territory, and what comes next. */
export interface Exchange {
  readonly id: string
  readonly territoryId: string
  readonly heldOn: Day
  readonly kind: ExchangeKind
  readonly summary: string
  readonly nextAction: string
  readonly nextOn: Day | undefined
  readonly nextDoneOn: Day | undefined
  readonly authorId: string | undefined
}

export const exchangeFormDays = { nextOn: 'from-today' } as const satisfies DayRanges

export const exchangeShape = z
  .object({
    heldOn: requiredDay,
    kind: z.enum(exchangeKinds),
    summary: requiredText(4000),
    nextAction: optionalText(300),
    nextOn: optionalDay,
  })
  .refine((form) => (form.nextAction === '') === (form.nextOn === undefined), {
    ...say(
      'La suite à donner va avec sa date : écrivez les deux, ou aucune.',
      'The next step goes with its date: write both, or neither.',
    ),
    path: ['nextAction'],
  })

export type ExchangeForm = z.infer<typeof exchangeShape>

/** Kept for five years after the day of the exchange. */
export const exchangeDays = 1826

export function isNextOpen(exchange: Pick<Exchange, 'nextOn' | 'nextDoneOn'>): boolean {
  return exchange.nextOn !== undefined && exchange.nextDoneOn === undefined
}

/** What the team owes a territory first: the open next step whose day is nearest. */
export function nextStepOf<E extends Pick<Exchange, 'nextOn' | 'nextDoneOn'>>(
  exchanges: readonly E[],
): E | undefined {
  return exchanges
    .filter(isNextOpen)
    .toSorted((a, b) => (a.nextOn ?? '').localeCompare(b.nextOn ?? ''))[0]
}
