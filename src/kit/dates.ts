import type { Locale } from './texts.ts'

/** A civil day, `YYYY-MM-DD`: what people write in a protocol. */
export type Day = string

const zone = 'Europe/Paris'

/** The civil day in France at this instant. */
export function dayOf(instant: Date): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant)
}

/** 25 novembre 2026, 1er décembre 2026. */
export function writtenDay(day: Day | Date, locale: Locale): string {
  const date = typeof day === 'string' ? new Date(`${day}T12:00:00Z`) : day
  const said = new Intl.DateTimeFormat(tag(locale), { dateStyle: 'long', timeZone: zone }).format(
    date,
  )
  return locale === 'fr' ? said.replace(/^1 /, '1er ') : said
}

/** 25 nov., 1er déc.: for lists and stations. */
export function shortDay(day: Day | Date, locale: Locale): string {
  const date = typeof day === 'string' ? new Date(`${day}T12:00:00Z`) : day
  const said = new Intl.DateTimeFormat(tag(locale), {
    day: 'numeric',
    month: 'short',
    timeZone: zone,
  }).format(date)
  return locale === 'fr' ? said.replace(/^1 /, '1er ') : said
}

/** 25 novembre 2026 à 14 h 12, the hour in one piece. */
export function writtenInstant(instant: Date, locale: Locale): string {
  const time = new Intl.DateTimeFormat(tag(locale), {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
  }).format(instant)
  return locale === 'fr'
    ? `${writtenDay(instant, locale)} à ${time.replace(':', ' h ')}`
    : `${writtenDay(instant, locale)} at ${time}`
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

/** A real calendar day, not only the right shape (2026-02-30 is refused). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

function tag(locale: Locale): string {
  return locale === 'fr' ? 'fr-FR' : 'en-GB'
}
