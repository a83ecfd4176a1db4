import { type Day, daysBetween } from '#kit/dates.ts'

/** How long something has been waiting, in the unit people would use. */
export interface Waited {
  readonly count: number
  readonly unit: 'day' | 'week' | 'month'
}

/** Days up to a fortnight, then weeks up to three months, then months. */
export function waitedSince(due: Day, today: Day): Waited {
  const days = Math.max(1, daysBetween(due, today))
  if (days < 14) return { count: days, unit: 'day' }
  if (days < 90) return { count: Math.floor(days / 7), unit: 'week' }
  return { count: Math.floor(days / 30), unit: 'month' }
}

export type NextStep<Station extends string> =
  | { readonly kind: 'late'; readonly station: Station; readonly waited: Waited }
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'next'; readonly station: Station; readonly by: Day | undefined }

/** What a reader is told of the next days: lateness first, then the team's own words, then the line. */
export function nextStepOf<Station extends string>(known: {
  readonly station: Station
  readonly next: Station
  readonly due: Day | undefined
  readonly late: boolean
  readonly said: string | undefined
  readonly today: Day
}): NextStep<Station> {
  const { station, next, due, late, said, today } = known
  if (late && due) return { kind: 'late', station, waited: waitedSince(due, today) }
  if (said) return { kind: 'said', text: said }
  return { kind: 'next', station: next, by: due }
}
