import { addDays, type Day } from '#kit/dates.ts'

/** Half a year: the time it takes to meet the people who may come next. */
const noticeDays = 182

/** A mandate that is worth a call now. */
export function endsSoon(endsOn: Day | undefined, today: Day): boolean {
  return endsOn !== undefined && endsOn >= today && endsOn <= addDays(today, noticeDays)
}
