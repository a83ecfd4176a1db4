import { addDays, type Day } from '#kit/dates.ts'
import { localOf } from './zoned-time.ts'

export const presenceHows = ['on-site', 'online', 'replay'] as const
export type PresenceHow = (typeof presenceHows)[number]

/** How a presence was known: a ticket scanned, a name or number typed at the door, a line ticked there, … */
export const presenceMedia = ['qr', 'typed', 'ticked', 'screen', 'paper', 'import', 'link'] as const
export type PresenceMedium = (typeof presenceMedia)[number]

export const halves = ['morning', 'afternoon'] as const
export type Half = (typeof halves)[number]

/** That someone was there on a day, in one way. Paper and screen write the same line, never two. */
export interface Presence {
  readonly registrationId: string
  readonly day: Day
  readonly how: PresenceHow
  readonly medium: PresenceMedium
  readonly morning: boolean
  readonly afternoon: boolean
  /** Said by the tool of an online meeting. */
  readonly minutes: number | undefined
  readonly recordedAt: Date
}

/** A part of a day that people sign for. */
export interface HalfDay {
  readonly day: Day
  readonly half: Half
  readonly minutes: number
}

export interface Span {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly timeZone: string
  /** Hours announced, when they are not those of the clock. */
  readonly hours: number | undefined
}

const noon = 13 * 60
const usualStart = 9 * 60
const usualEnd = 17 * 60 + 30
const lunch = 60
const short = 30
const longDay = 300

/** The half-days of an event, with the minutes that each is worth: what the paper sheet has columns for. */
export function halfDaysOf(span: Span): readonly HalfDay[] {
  const from = wallClock(span.startsAt, span.timeZone)
  const to = wallClock(span.endsAt, span.timeZone)
  const days = daysBetween(from.day, to.day).flatMap((day) => {
    const opens = day === from.day ? from.minutes : usualStart
    const closes = day === to.day ? to.minutes : Math.max(usualEnd, Math.min(opens + 120, 1_439))
    return halvesOfDay(day, opens, closes)
  })
  return span.hours ? scaled(days, span.hours * 60) : days
}

/** Hours counted for training and coaching: those said, otherwise those of its half-days. Nights are not work. */
export function hoursOf(span: Span): number {
  const minutes = halfDaysOf(span).reduce((sum, half) => sum + half.minutes, 0)
  return span.hours ?? Math.round(minutes / 15) / 4
}

/** The days of an event, in order. */
export function daysOf(span: Span): readonly Day[] {
  return [...new Set(halfDaysOf(span).map(({ day }) => day))]
}

function halvesOfDay(day: Day, opens: number, closes: number): readonly HalfDay[] {
  const long = closes - opens > longDay
  const morning = Math.max(0, Math.min(closes, noon) - opens - (long && opens < noon ? lunch : 0))
  const afternoon = Math.max(0, closes - Math.max(opens, noon))
  const whole = closes - opens
  if (whole <= 0) return []
  if (afternoon <= short || morning <= short) {
    const half = morning >= afternoon ? 'morning' : 'afternoon'
    return [{ day, half, minutes: long ? morning + afternoon : whole }]
  }
  return [
    { day, half: 'morning', minutes: morning },
    { day, half: 'afternoon', minutes: afternoon },
  ]
}

function scaled(days: readonly HalfDay[], total: number): readonly HalfDay[] {
  const sum = days.reduce((minutes, half) => minutes + half.minutes, 0)
  return days.map((half) => ({ ...half, minutes: Math.round((half.minutes * total) / sum) }))
}

function wallClock(at: Date, timeZone: string): { day: Day; minutes: number } {
  const { day, time } = localOf(at, timeZone)
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return { day, minutes: hours * 60 + minutes }
}

const longestEvent = 60

function daysBetween(from: Day, to: Day): readonly Day[] {
  const days: Day[] = []
  for (let day = from; day <= to && days.length < longestEvent; day = addDays(day, 1))
    days.push(day)
  return days
}

/** Who arrives after the morning was not there in the morning. */
export function halvesFromArrival(at: Date, day: Day, span: Span): Record<Half, boolean> {
  const arrival = wallClock(at, span.timeZone)
  const own = halfDaysOf(span).filter((half) => half.day === day)
  const late = arrival.day > day || (arrival.day === day && arrival.minutes >= noon)
  const has = (half: Half) => own.some((halfDay) => halfDay.half === half)
  return { morning: has('morning') && !(late && has('afternoon')), afternoon: has('afternoon') }
}

export interface DayCount {
  readonly day: Day
  readonly onSite: number
  readonly online: number
  /** On site or online, each person once. */
  readonly people: number
}

export interface PresenceCount {
  readonly days: readonly DayCount[]
  /** On site or online, whatever the day, each person once. */
  readonly people: number
  readonly replay: number
  readonly media: Readonly<Record<PresenceMedium, number>>
}

export function countPresences(
  presences: readonly Presence[],
  days: readonly Day[],
): PresenceCount {
  const there = presences.filter(({ how }) => how !== 'replay')
  const people = (list: readonly Presence[]) =>
    new Set(list.map(({ registrationId }) => registrationId)).size
  return {
    days: days.map((day) => {
      const own = there.filter((presence) => presence.day === day)
      return {
        day,
        onSite: own.filter(({ how }) => how === 'on-site').length,
        online: own.filter(({ how }) => how === 'online').length,
        people: people(own),
      }
    }),
    people: people(there),
    replay: people(presences.filter(({ how }) => how === 'replay')),
    media: Object.fromEntries(
      presenceMedia.map((medium) => [
        medium,
        there.filter((presence) => presence.medium === medium).length,
      ]),
    ) as Record<PresenceMedium, number>,
  }
}

/**
 * Minutes that count for a person: each day once, whatever the ways in which it was followed, and never
 * more than the day was long. A replay is not a presence.
 */
export function minutesCounted(
  presences: readonly Presence[],
  halfDays: readonly HalfDay[],
): { readonly minutes: number; readonly days: number } {
  const byDay = new Map<Day, number>()
  for (const presence of presences) {
    if (presence.how === 'replay') continue
    const own = halfDays.filter(({ day }) => day === presence.day)
    const whole = own.reduce((sum, { minutes }) => sum + minutes, 0)
    const signed = own
      .filter(({ half }) => presence[half])
      .reduce((sum, { minutes }) => sum + minutes, 0)
    const counted = Math.min(presence.minutes ?? signed, whole || Number.POSITIVE_INFINITY)
    byDay.set(presence.day, Math.max(byDay.get(presence.day) ?? 0, counted))
  }
  const counted = [...byDay.values()].filter((minutes) => minutes > 0)
  return { minutes: counted.reduce((sum, minutes) => sum + minutes, 0), days: counted.length }
}

/** Someone expected, as the door needs to know them and no more. */
export interface Expected {
  readonly registrationId: string
  readonly number: number
  readonly name: string | undefined
  readonly seatClass: string
  readonly code: string
}
