import { z } from 'zod'
import { addDays, type Day, dayOf } from '#kit/dates.ts'
import { type Parsed, parseForm, type RawForm } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { hundredthsOf } from './duration.ts'
import { daysOfWeek, type WorkedDay } from './week.ts'

/** An event of the house at which the person has a seat. */
export interface OwnEvent {
  readonly id: string
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
}

/** What the agenda says of one day: how long it lasts, and not on what it was worked. */
export interface AgendaDay {
  /** The field where the work is chosen. */
  readonly name: string
  readonly event: string
  readonly title: string
  readonly onDay: Day
  /** Undefined for a whole day of what lasts several. */
  readonly minutes: number | undefined
  readonly hundredths: number
}

/** A day of the agenda with what it was worked on. */
export interface AgendaChoice extends WorkedDay {
  readonly event: string
}

/** It was taken, and what it was taken for still stands in the week. */
export function isTaken(
  { event, onDay }: Pick<AgendaChoice, 'event' | 'onDay'>,
  taken: readonly Omit<AgendaChoice, 'hundredths'>[],
  days: readonly WorkedDay[],
): boolean {
  return taken.some(
    (each) =>
      each.event === event &&
      each.onDay === onDay &&
      days.some(({ work, onDay: day }) => work === each.work && day === onDay),
  )
}

const wholeDay = 100

/** Days of this week: what lasts several days takes each of them whole, and nothing takes more than one. */
export function agendaDays(
  monday: Day,
  events: readonly OwnEvent[],
  minutesInDay: number,
): readonly AgendaDay[] {
  const week = daysOfWeek(monday)
  return events.flatMap(({ id, title, startsAt, endsAt }) => {
    const [first, last] = [dayOf(startsAt), dayOf(endsAt)]
    const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000
    const isOneDay = first === last
    const hundredths = isOneDay ? Math.min(wholeDay, hundredthsOf(minutes, minutesInDay)) : wholeDay
    return week
      .filter((day) => day >= first && day <= last && hundredths > 0)
      .map((onDay) => ({
        ...{ name: `work.${id}.${onDay}`, event: id, title, onDay, hundredths },
        minutes: isOneDay ? minutes : undefined,
      }))
  })
}

/** On what the person says they worked; what they left alone is not written. */
export function readAgenda(
  raw: RawForm,
  proposed: readonly AgendaDay[],
  locale: Locale,
): Parsed<readonly AgendaChoice[]> {
  const shape = z.object(
    Object.fromEntries(proposed.map(({ name }) => [name, z.string().max(60).default('')])),
  )
  const read = parseForm(shape, raw, locale)
  if (!read.ok) return read
  const chosen = proposed.flatMap(({ name, event, onDay, hundredths }) => {
    const work = read.value[name] ?? ''
    return work === '' ? [] : [{ event, work, onDay, hundredths }]
  })
  return { ok: true, value: chosen }
}

/** From this Monday to the next. */
export const isInWeek = (monday: Day, { startsAt, endsAt }: OwnEvent): boolean =>
  dayOf(endsAt) >= monday && dayOf(startsAt) < addDays(monday, 7)
