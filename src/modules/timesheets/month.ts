import { addDays, type Day, dayOf } from '#kit/dates.ts'
import { daysOfWeek, mondayOf, type Week, weekdays } from './week.ts'

/** A month by its first day. */
export interface Month {
  readonly month: Day
  readonly closedAt: Date | undefined
  readonly reopenedAt: Date | undefined
  /** Why it was reopened last. */
  readonly reason: string
}

/** The first day of the month of this day. */
export const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`

/** The first day of the month after. */
const monthAfter = (month: Day): Day => monthOf(addDays(month, 31))

export const monthBefore = (month: Day): Day => monthOf(addDays(month, -1))

/** The months that a week touches: one, or two. */
export function monthsOfWeek(monday: Day): readonly Day[] {
  return [...new Set(daysOfWeek(monday).map(monthOf))]
}

/** The columns of a week whose days are of a closed month: they are read, and not written. */
export function shutDays(monday: Day, closed: readonly Day[]): readonly string[] {
  const days = daysOfWeek(monday)
  return weekdays.filter((_, at) => closed.includes(monthOf(days[at] ?? monday)))
}

/** The closed months of a week for which its days came too late: not sent yet, or sent after. */
export function lateMonthsOf(
  week: Pick<Week, 'sentAt' | 'lateMonth' | 'days'> | undefined,
  closed: readonly Day[],
): readonly Day[] {
  if (!week) return []
  return closed.filter(
    (month) =>
      (!week.sentAt || week.lateMonth === month) &&
      week.days.some(({ onDay }) => monthOf(onDay) === month),
  )
}

/** The Mondays of the weeks that have a day of work, from Monday to Friday, in this month. */
export function mondaysOf(month: Day): readonly Day[] {
  const after = monthAfter(month)
  const mondays: Day[] = []
  for (let monday = mondayOf(month); monday < after; monday = addDays(monday, 7)) {
    if (addDays(monday, 4) >= month) mondays.push(monday)
  }
  return mondays
}

/** A month is closed once it is over, and not before. */
export const isOver = (month: Day, now: Date): boolean => dayOf(now) >= monthAfter(month)
