import { addDays, type Day, daysBetween } from '#kit/dates.ts'
import type { Result } from '#kit/result.ts'
import type { Territory } from '#modules/territories/index.ts'
import type { MembershipRefusal } from '../membership/nouns.ts'
import type { Fee } from './band.ts'

/** Twelve months from the day one joins, or the calendar year for everybody. */
export const yearModes = ['moving', 'calendar'] as const
export type YearMode = (typeof yearModes)[number]

export function periodFrom(startsOn: Day, mode: YearMode): { startsOn: Day; endsOn: Day } {
  const year = Number(startsOn.slice(0, 4))
  if (mode === 'calendar') return { startsOn, endsOn: `${year}-12-31` }
  return { startsOn, endsOn: addDays(sameDayNextYear(startsOn), -1) }
}

/** The year after the last one, without a hole: whoever pays late owes the same year. */
export function nextPeriod(last: { readonly endsOn: Day }, mode: YearMode) {
  return periodFrom(addDays(last.endsOn, 1), mode)
}

function sameDayNextYear(day: Day): Day {
  const year = Number(day.slice(0, 4)) + 1
  const rest = day.slice(4)
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
  return rest === '-02-29' && !leap ? `${year}-03-01` : `${year}${rest}`
}

/** From how many days before its end the next year may be invoiced together with the others. */
const renewalOpensDays = 60

/** The year nears its end, or has ended: until then nobody is asked to think of the next one. */
export function isRenewalOpen(until: Day | undefined, today: Day): boolean {
  return until === undefined || daysBetween(today, until) <= renewalOpensDays
}

/** A member whose next year may be invoiced now, or what stands in the way. */
export interface Renewal {
  readonly membershipId: string
  readonly territory: Territory
  readonly until: Day
  readonly year: Result<
    { readonly period: { readonly startsOn: Day; readonly endsOn: Day }; readonly fee: Fee },
    MembershipRefusal
  >
}

/** Days before the end (negative: after it) on which the member is written to. */
export const reminderSteps = [60, 30, 0, -30] as const
export type ReminderStep = (typeof reminderSteps)[number]

/**
 * The letter to send today, and those it stands for: after a breakdown of some weeks a member receives
 * the latest one alone.
 */
export function reminderDue(
  until: Day,
  sent: readonly number[],
  today: Day,
): { readonly step: ReminderStep; readonly covers: readonly ReminderStep[] } | undefined {
  const left = daysBetween(today, until)
  const reached = reminderSteps.filter((step) => left <= step)
  const step = reached.at(-1)
  if (step === undefined || sent.includes(step)) return undefined
  return { step, covers: reached.filter((one) => !sent.includes(one)) }
}

/** Paid for, or free, without a hole from the first day: the last day of it. */
export function coveredUntil(
  periods: readonly { readonly endsOn: Day; readonly settled: boolean }[],
): Day | undefined {
  return periods
    .filter(({ settled }) => settled)
    .map(({ endsOn }) => endsOn)
    .toSorted()
    .at(-1)
}
