import type { Day } from '#kit/dates.ts'
import { dateFormat } from '#kit/formats.ts'
import { writtenTime } from '#kit/hours.ts'
import type { Locale } from '#kit/texts.ts'

const options = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const
const formats = {
  fr: dateFormat('fr-FR', options),
  en: dateFormat('en-GB', options),
}

/** jeu. 3 déc., 18 h 30 */
export function writtenMoment(day: Day, startsAt: string, locale: Locale): string {
  const words = formats[locale].format(new Date(`${day}T12:00:00Z`))
  if (!/^\d\d:\d\d$/.test(startsAt)) return words
  return `${words}, ${writtenTime(startsAt, locale)}`
}
