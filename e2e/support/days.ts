import { addDays, type Day, dayOf } from '#kit/dates.ts'

/** A day from today: what is announced may be neither over nor too far. */
export function inDays(count: number): Day {
  return addDays(dayOf(new Date()), count)
}
