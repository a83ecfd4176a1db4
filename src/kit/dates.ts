import { dateFormat } from './formats.ts'
import { writtenTime } from './hours.ts'
import type { Locale } from './texts.ts'

/** A civil day, `YYYY-MM-DD`: what people write in a protocol. */
export type Day = string

const zone = 'Europe/Paris'

/** Made once: to make a formatter costs a hundred times what it costs to use it. */
const civil = new Intl.DateTimeFormat('en-CA', { timeZone: zone })
const long = formats({ dateStyle: 'long', timeZone: zone })
const full = formats({
  ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  timeZone: zone,
})
const short = formats({ day: 'numeric', month: 'short', timeZone: zone })
const dated = formats({ day: 'numeric', month: 'short', year: 'numeric', timeZone: zone })
const monthly = formats({ month: 'long', year: 'numeric', timeZone: zone })
const time = formats({ hour: 'numeric', minute: '2-digit', timeZone: zone })

function formats(options: Intl.DateTimeFormatOptions): Record<Locale, Intl.DateTimeFormat> {
  return {
    fr: dateFormat('fr-FR', options),
    en: dateFormat('en-GB', options),
  }
}

/** The civil day in France at this instant. */
export function dayOf(instant: Date): Day {
  const at = instant.getTime()
  const known = days.get(at)
  if (known !== undefined) return known
  // A year before 1000 is written in four figures, as a day that is typed.
  const day = civil.format(instant).padStart('2026-11-25'.length, '0')
  if (days.size >= mostDays) days.clear()
  days.set(at, day)
  return day
}

/** The same instants stand in every list: a clock of France is slow to read. */
const days = new Map<number, Day>()
const mostDays = 2000

/** 25 novembre 2026, 1er décembre 2026. */
export function writtenDay(day: Day | Date, locale: Locale): string {
  const date = typeof day === 'string' ? new Date(`${day}T12:00:00Z`) : day
  const words = long[locale].format(date)
  return locale === 'fr' ? words.replace(/^1 /, '1er ') : words
}

/** « novembre 2026 », of a month (`2026-11`) or of any day of it. */
export function writtenMonth(month: string, locale: Locale): string {
  return monthly[locale].format(new Date(`${month.slice(0, 7)}-15T12:00:00Z`))
}

/** mercredi 25 novembre 2026, mardi 1er décembre 2026: a day on which people meet, on a paper. */
export function writtenWeekday(day: Day | Date, locale: Locale): string {
  const date = typeof day === 'string' ? new Date(`${day}T12:00:00Z`) : day
  const words = full[locale].format(date)
  return locale === 'fr' ? words.replace(/ 1 /, ' 1er ') : words.replace(',', '')
}

/**
 * 25 nov., 1er déc.: for lists and stations. With its year, unless it is the year of `today`: a caller who does not
 * know today says so, and the year is written, so that an old date never passes for a near one.
 */
export function shortDay(day: Day | Date, locale: Locale, today: Day | undefined): string {
  const date = typeof day === 'string' ? new Date(`${day}T12:00:00Z`) : day
  const near = dayOf(date).slice(0, 4) === today?.slice(0, 4)
  const words = (near ? short : dated)[locale].format(date)
  return locale === 'fr' ? words.replace(/^1 /, '1er ') : words
}

/** 14 h 12, on the clock of France. */
export function writtenHour(instant: Date, locale: Locale): string {
  return writtenTime(time[locale].format(instant), locale)
}

/** 25 novembre 2026 à 14 h 12, the hour in one piece. */
export function writtenInstant(instant: Date, locale: Locale): string {
  const hour = writtenHour(instant, locale)
  const day = writtenDay(instant, locale)
  return locale === 'fr' ? `${day} à ${hour}` : `${day} at ${hour}`
}

/** dimanche 13 décembre 2026 à 18 h 30: when people meet, on a paper. */
export function writtenMoment(instant: Date, locale: Locale): string {
  const at = locale === 'fr' ? 'à' : 'at'
  return `${writtenWeekday(instant, locale)} ${at} ${writtenHour(instant, locale)}`
}

export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** Days from `start` to `end`, negative when `end` comes first. */
export function daysBetween(start: Day, end: Day): number {
  const ms = new Date(`${end}T12:00:00Z`).getTime() - new Date(`${start}T12:00:00Z`).getTime()
  return Math.round(ms / 86_400_000)
}
