import type { Day } from './dates.ts'
import { formRefused, type Parsed, type RawForm } from './form.ts'
import type { Locale } from './texts.ts'

/**
 * Which days a field takes, seen from the day on which it is typed: what happened, what is to come, or what is written
 * down whether it has begun or not. None is farther than people plan: a year too many is a slip of the keys.
 */
export type DayRange =
  | 'up-to-today'
  | 'from-today'
  | 'begun-or-to-come'
  | 'lately-or-to-come'
  | 'of-a-mandate'

/** The longest mandate of the trade is six years, a framework agreement rarely passes ten. */
const yearsAhead = 10
/** A mandate that was given again begins anew: none that runs is older. */
const yearsBack = 10
/** What is run here day by day is written down within two years, even by who is late. */
const yearsOfLately = 2

/** Is this day farther than `years` years after today? */
export function isTooFar(day: Day, today: Day, years: number = yearsAhead): boolean {
  return day > `${Number(today.slice(0, 4)) + years}${today.slice(4)}`
}

/** The ranges of a form, by field; a field that is left out takes any day. */
export type DayRanges = Readonly<Record<string, DayRange>>

type Outside = 'not-come' | 'passed' | 'too-far' | 'too-long-ago' | 'too-old'

const sentences: Readonly<Record<Outside, Readonly<Record<Locale, string>>>> = {
  'not-come': {
    fr: 'Ce jour n’est pas encore venu : choisissez aujourd’hui ou un jour passé.',
    en: 'This day has not come yet: choose today or a day before.',
  },
  passed: {
    fr: 'Ce jour est passé : choisissez aujourd’hui ou un jour à venir.',
    en: 'This day has passed: choose today or a day to come.',
  },
  'too-far': {
    fr: 'Ce jour est dans plus de dix ans : vérifiez l’année.',
    en: 'This day is more than ten years ahead: check the year.',
  },
  'too-long-ago': {
    fr: 'Ce jour remonte à plus de deux ans : vérifiez l’année.',
    en: 'This day is more than two years ago: check the year.',
  },
  'too-old': {
    fr: 'Ce jour remonte à plus de dix ans : vérifiez l’année. Pour un mandat renouvelé, écrivez le jour du dernier renouvellement.',
    en: 'This day is more than ten years ago: check the year. For a mandate that was renewed, write the day of the last renewal.',
  },
}

function outside(range: DayRange, day: Day, today: Day): Outside | undefined {
  if (range === 'up-to-today') return day > today ? 'not-come' : undefined
  if (range === 'from-today' && day < today) return 'passed'
  const yearsAgo = (years: number) => `${Number(today.slice(0, 4)) - years}${today.slice(4)}`
  if (range === 'of-a-mandate' && day < yearsAgo(yearsBack)) return 'too-old'
  if (range === 'lately-or-to-come' && day < yearsAgo(yearsOfLately)) return 'too-long-ago'
  return isTooFar(day, today) ? 'too-far' : undefined
}

/** Why a day is not one that this range takes: for a line of a grid, which says it under its cell. */
export function dayRefused(range: DayRange, day: Day, today: Day) {
  const problem = outside(range, day, today)
  return problem && sentences[problem]
}

/**
 * A form that was read, held to its days. `kept` are the days that were written before: whoever changes another field of
 * an old form is not asked to change them.
 */
export function withinDays<T>(
  parsed: Parsed<T>,
  input: {
    readonly raw: RawForm
    readonly ranges: DayRanges
    readonly today: Day
    readonly locale: Locale
    readonly kept?: Readonly<Record<string, Day | undefined>>
  },
): Parsed<T> {
  if (!parsed.ok) return parsed
  const { raw, ranges, today, locale, kept = {} } = input
  const days = parsed.value as Readonly<Record<string, unknown>>
  for (const [field, range] of Object.entries(ranges)) {
    const day = days[field]
    if (typeof day !== 'string' || day === '' || day === kept[field]) continue
    const problem = outside(range, day, today)
    if (problem) return { ok: false, form: formRefused(raw, sentences[problem][locale], field) }
  }
  return parsed
}
