import { z } from 'zod'
import { addDays, type Day } from '#kit/dates.ts'
import { optionalDay } from '#kit/fields.ts'

export const laterShape = z.object({
  when: z.enum(['tomorrow', 'monday', 'day']),
  day: optionalDay,
})

/** A thing that nobody wants to see for half a year is not to do. */
const mostDays = 183

export function tomorrow(today: Day): Day {
  return addDays(today, 1)
}

/** The next one: on a Monday, the one after. */
export function nextMonday(today: Day): Day {
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay()
  return addDays(today, (8 - weekday) % 7 || 7)
}

/** The day on which it comes back; nothing when it is none. */
export function dayChosen({ when, day }: z.output<typeof laterShape>, today: Day): Day | undefined {
  // Whoever wrote a day means it, whichever choice was already made for them.
  if (day !== undefined) return isAhead(day, today) ? day : undefined
  if (when === 'tomorrow') return tomorrow(today)
  if (when === 'monday') return nextMonday(today)
  return undefined
}

function isAhead(day: Day, today: Day): boolean {
  return day > today && day <= addDays(today, mostDays)
}
