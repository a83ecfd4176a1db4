import { z } from 'zod'
import { addDays, type Day, daysBetween } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import { optionalDay, optionalText, requiredDay } from '#kit/fields.ts'
import { say } from '#kit/form.ts'

/** How a person came to a role. */
export const fillings = [
  'consent',
  'candidateless-election',
  'vote',
  'appointment',
  'draw',
  'volunteer',
] as const
export type Filling = (typeof fillings)[number]

export interface RoleMandate {
  readonly id: string
  readonly roleId: string
  readonly memberId: string
  readonly startsOn: Day
  /** Foreseen end. */
  readonly endsOn: Day | undefined
  readonly filledBy: Filling
  readonly decisionId: string | undefined
  readonly decisionNote: string
  /** When it really ended before its term. */
  readonly endedOn: Day | undefined
  readonly endReason: string
  /** The last warning that was sent, in days before the end. */
  readonly warnedDays: number | undefined
}

/** Minutes say later who held a role; nobody is given one for the next century. */
export const mandateDays = {
  startsOn: 'of-a-mandate',
  endsOn: 'of-a-mandate',
} as const satisfies DayRanges

export const mandateShape = z
  .object({
    member: z
      .union([z.literal(''), z.uuid()])
      .refine(
        (text) => text !== '',
        say('Choisissez une personne du cercle.', 'Choose a person of the circle.'),
      ),
    startsOn: requiredDay,
    endsOn: optionalDay,
    filledBy: z.enum(fillings),
    note: optionalText(300),
  })
  .refine(({ startsOn, endsOn }) => !endsOn || startsOn <= endsOn, {
    path: ['endsOn'],
    ...say(
      'La fin vient avant le début : corrigez l’une des deux dates.',
      'The end comes before the start: correct one of the two days.',
    ),
  })
export type MandateForm = z.infer<typeof mandateShape>

export type MandateState = 'to-come' | 'running' | 'ending' | 'over'

type Dated = Pick<RoleMandate, 'startsOn' | 'endsOn' | 'endedOn'>

/** The holder is told this many days before the end, then again nearer to it. */
export const warningDays = [60, 14] as const

export function isHeldOn(mandate: Dated, day: Day): boolean {
  return mandate.startsOn <= day && lastDayOf(mandate) >= day
}

export function mandateState(mandate: Dated, today: Day): MandateState {
  if (mandate.startsOn > today && lastDayOf(mandate) >= mandate.startsOn) return 'to-come'
  if (!isHeldOn(mandate, today)) return 'over'
  const isNear =
    mandate.endsOn !== undefined && daysBetween(today, mandate.endsOn) <= warningDays[0]
  return isNear ? 'ending' : 'running'
}

/** The warning to send today, if there is one that was not sent: the nearest to the end. */
export function warningDue(
  mandate: Dated & Pick<RoleMandate, 'warnedDays'>,
  today: Day,
): number | undefined {
  if (!mandate.endsOn || !isHeldOn(mandate, today)) return undefined
  const left = daysBetween(today, mandate.endsOn)
  const due = warningDays.filter((days) => left <= days).at(-1)
  if (due === undefined) return undefined
  return mandate.warnedDays === undefined || mandate.warnedDays > due ? due : undefined
}

/** The last day of a mandate of so many months: the eve of the same day, months later. */
export function endOfTerm(startsOn: Day, months: number | undefined): Day | undefined {
  if (months === undefined) return undefined
  const [year = 0, month = 0, day = 0] = startsOn.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, days))
  return addDays(first.toISOString().slice(0, 10), -1)
}

/** How many people hold a role at most at once, if this mandate is added to those of the role. */
export function heldAtOnce(mandates: readonly Dated[], added: Dated): number {
  // The most is reached on a day when one of them begins.
  const days = [added, ...mandates]
    .map(({ startsOn }) => startsOn)
    .filter((day) => isHeldOn(added, day))
  return Math.max(
    0,
    ...days.map((day) => 1 + mandates.filter((mandate) => isHeldOn(mandate, day)).length),
  )
}

function lastDayOf({ endsOn, endedOn }: Dated): Day {
  const last = endsOn ?? '9999-12-31'
  return endedOn !== undefined && endedOn < last ? endedOn : last
}
