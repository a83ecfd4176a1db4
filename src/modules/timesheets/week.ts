import { addDays, type Day } from '#kit/dates.ts'
import { askedForm, figure, type GivenBy, text } from '#kit/forms/asked-fields.ts'
import { type Grid, type StandingRow, standingRow } from '#kit/grids/grid.ts'
import { durationIn, mostInDay, typedDuration, usualMinutesInDay } from './duration.ts'
import { weekTexts } from './texts/week.ts'

/** What was worked on in one day of a week, in hundredths of a day. */
export interface WorkedDay {
  readonly work: string
  readonly onDay: Day
  readonly hundredths: number
}

export interface Week {
  readonly id: string
  readonly monday: Day
  readonly sentAt: Date | undefined
  /** It was sent once: what changes since leaves a trace. */
  readonly wasSent: boolean
  /** Sent after this month of it was closed: its days there are not counted as sent until the month is reopened. */
  readonly lateMonth: Day | undefined
  readonly days: readonly WorkedDay[]
}

/** Six years, those of the accounts that the days prove: a week that began before this day has no name. */
export function namedSince(today: Day): Day {
  const month = `${Number(today.slice(0, 4)) - 6}${today.slice(4, 7)}`
  return addDays(`${month}-01`, Number(today.slice(8)) - 1)
}

/** What is not a project: the life of the association, and days without work, of which no reason is asked. */
export const otherWorks = ['house', 'absent'] as const

/** A row of the week: a project, or one of the others. */
export interface Work {
  readonly id: string
  readonly title: string
}

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

/** The Monday of the week of this day. */
export function mondayOf(day: Day): Day {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

/** The first year of the house that is accounted for. */
const firstYear = 2020

/** From the first year that is accounted for to the end of next year: no other week is written. */
export function isWithinYears(monday: Day, today: Day): boolean {
  const year = Number(monday.slice(0, 4))
  return year >= firstYear && year <= Number(today.slice(0, 4)) + 1
}

export function daysOfWeek(monday: Day): readonly Day[] {
  return weekdays.map((_, at) => addDays(monday, at))
}

const { fr, en } = weekTexts
const dayField = (name: (typeof weekdays)[number], minutesInDay: number) =>
  figure({
    label: { fr: fr.days[name], en: en.days[name] },
    shape: durationIn(minutesInDay),
    typed: typedDuration,
  })

const formOf = (minutes: number) =>
  askedForm({
    work: text({ label: { fr: fr.work, en: en.work }, most: 160 }),
    monday: dayField('monday', minutes),
    tuesday: dayField('tuesday', minutes),
    wednesday: dayField('wednesday', minutes),
    thursday: dayField('thursday', minutes),
    friday: dayField('friday', minutes),
    saturday: dayField('saturday', minutes),
    sunday: dayField('sunday', minutes),
  })

export type WeekForm = GivenBy<ReturnType<typeof formOf>>

/** The days of a week, a row for each thing one may work on: none is added here. Hours are read by how long a day is. */
export const weekGridOf = (minutesInDay: number): Grid<WeekForm> => ({
  name: 'week',
  form: formOf(minutesInDay),
  row: { fr: fr.work, en: en.work },
  titles: {
    work: ['projet', 'activite', 'tache'],
    monday: ['lun'],
    tuesday: ['mar'],
    wednesday: ['mer'],
    thursday: ['jeu'],
    friday: ['ven'],
    saturday: ['sam'],
    sunday: ['dim'],
  },
  key: ['work'],
  most: 200,
  fixed: 'work',
})

/** As it is drawn: the same whatever a day is. */
export const weekGrid = weekGridOf(usualMinutesInDay)

export function weekRows(
  monday: Day,
  works: readonly Work[],
  days: readonly WorkedDay[],
): readonly StandingRow[] {
  const dates = daysOfWeek(monday)
  return works.map(({ id, title }) => {
    const at = (date: Day | undefined) =>
      days.find(({ work, onDay }) => work === id && onDay === date)?.hundredths ?? 0
    return standingRow(weekGrid, {
      ...{ id, work: title, monday: at(dates[0]), tuesday: at(dates[1]), wednesday: at(dates[2]) },
      ...{ thursday: at(dates[3]), friday: at(dates[4]), saturday: at(dates[5]) },
      sunday: at(dates[6]),
    })
  })
}

/** What a row of the form says of its seven days; days without work are none. */
export function daysWritten(monday: Day, work: string, written: WeekForm): readonly WorkedDay[] {
  return weekdays.flatMap((name, at) =>
    written[name] === 0 ? [] : [{ work, onDay: addDays(monday, at), hundredths: written[name] }],
  )
}

export interface DayChange {
  readonly work: string
  readonly onDay: Day
  readonly before: number
  readonly after: number
}

/** Of a week that was sent. */
export interface KeptChange extends DayChange {
  readonly changedAt: Date
  /** Somebody else than its writer, and why. */
  readonly changedBy: string | undefined
  readonly reason: string
}

/** The days of a week with some of its rows written anew. */
export function daysOnceChanged(
  { monday, days }: Pick<Week, 'monday' | 'days'>,
  changed: readonly { readonly id: string; readonly written: WeekForm }[],
): readonly WorkedDay[] {
  const rewritten = new Set(changed.map(({ id }) => id))
  return [
    ...days.filter(({ work }) => !rewritten.has(work)),
    ...changed.flatMap(({ id, written }) => daysWritten(monday, id, written)),
  ]
}

/** Each day whose duration is another one. */
export function changesBetween(
  before: readonly WorkedDay[],
  after: readonly WorkedDay[],
): readonly DayChange[] {
  const key = ({ work, onDay }: WorkedDay) => `${onDay} ${work}`
  const former = new Map(before.map((day) => [key(day), day]))
  const later = new Map(after.map((day) => [key(day), day]))
  return [...new Map([...former, ...later]).entries()].flatMap(([name, { work, onDay }]) => {
    const change = {
      ...{ work, onDay, before: former.get(name)?.hundredths ?? 0 },
      after: later.get(name)?.hundredths ?? 0,
    }
    return change.before === change.after ? [] : [change]
  })
}

/** The days with what is added to them: on the same work and day, both count. */
export function daysAdded(
  days: readonly WorkedDay[],
  added: readonly WorkedDay[],
): readonly WorkedDay[] {
  const sums = new Map<string, WorkedDay>()
  for (const { work, onDay, hundredths } of [...days, ...added]) {
    const key = `${onDay} ${work}`
    sums.set(key, { work, onDay, hundredths: hundredths + (sums.get(key)?.hundredths ?? 0) })
  }
  return [...sums.values()]
}

/** The first day that holds more than a day and a half, all rows together. */
export function dayTooLong(days: readonly WorkedDay[]): Day | undefined {
  const sums = new Map<Day, number>()
  for (const { onDay, hundredths } of days) sums.set(onDay, (sums.get(onDay) ?? 0) + hundredths)
  return [...sums].find(([, sum]) => sum > mostInDay)?.[0]
}

export function sumOfDays(days: readonly Pick<WorkedDay, 'hundredths'>[]): number {
  return days.reduce((sum, { hundredths }) => sum + hundredths, 0)
}
