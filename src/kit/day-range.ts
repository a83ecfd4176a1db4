import type { Day } from './dates.ts'
import { formRefused, type Parsed, type RawForm } from './form.ts'
import type { Locale } from './texts.ts'

/** Which days a field takes, seen from the day on which it is typed: what happened, or what is to come. */
export type DayRange = 'up-to-today' | 'from-today'

/** The ranges of a form, by field; a field that is left out takes any day. */
export type DayRanges = Readonly<Record<string, DayRange>>

const sentences: Readonly<Record<DayRange, Readonly<Record<Locale, string>>>> = {
  'up-to-today': {
    fr: 'Ce jour n’est pas encore venu : choisissez aujourd’hui ou un jour passé.',
    en: 'This day has not come yet: choose today or a day before.',
  },
  'from-today': {
    fr: 'Ce jour est passé : choisissez aujourd’hui ou un jour à venir.',
    en: 'This day has passed: choose today or a day to come.',
  },
}

export function isInRange(range: DayRange, day: Day, today: Day): boolean {
  return range === 'from-today' ? day >= today : day <= today
}

/**
 * A form that was read, held to its days. `kept` are the days that were written before: whoever changes another field of
 * an old form is not asked to change them.
 */
export function withinDays<T>(
  parsed: Parsed<T>,
  given: {
    readonly raw: RawForm
    readonly ranges: DayRanges
    readonly today: Day
    readonly locale: Locale
    readonly kept?: Readonly<Record<string, Day | undefined>>
  },
): Parsed<T> {
  if (!parsed.ok) return parsed
  const { raw, ranges, today, locale, kept = {} } = given
  const days = parsed.value as Readonly<Record<string, unknown>>
  for (const [field, range] of Object.entries(ranges)) {
    const day = days[field]
    if (typeof day !== 'string' || day === '' || day === kept[field]) continue
    if (!isInRange(range, day, today))
      return { ok: false, form: formRefused(raw, sentences[range][locale], field) }
  }
  return parsed
}
