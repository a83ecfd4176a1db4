import { dateFormat } from '#kit/formats.ts'
import { writtenTime } from '#kit/hours.ts'
import type { Locale } from '#kit/texts.ts'
import type { NetworkEvent } from './event.ts'
import { localOf } from './zoned-time.ts'

type Span = Pick<NetworkEvent, 'startsAt' | 'endsAt' | 'timeZone'>

/** jeudi 3 décembre 2026, de 18 h 30 à 20 h; over several days, from one day to the other. */
export function writtenSpan(span: Span, locale: Locale): string {
  const start = localOf(span.startsAt, span.timeZone)
  const end = localOf(span.endsAt, span.timeZone)
  const from = writtenDate(span.startsAt, span.timeZone, locale)
  const zone = zoneWords(span.timeZone, locale)
  if (start.day === end.day) {
    return locale === 'fr'
      ? `${from}, de ${writtenTime(start.time, locale)} à ${writtenTime(end.time, locale)}${zone}`
      : `${from}, ${writtenTime(start.time, locale)} to ${writtenTime(end.time, locale)}${zone}`
  }
  const to = writtenDate(span.endsAt, span.timeZone, locale)
  return locale === 'fr'
    ? `du ${from} à ${writtenTime(start.time, locale)} au ${to} à ${writtenTime(end.time, locale)}${zone}`
    : `from ${from} at ${writtenTime(start.time, locale)} to ${to} at ${writtenTime(end.time, locale)}${zone}`
}

function writtenDate(instant: Date, timeZone: string, locale: Locale): string {
  const words = dateFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(instant)
  return locale === 'fr' ? words.replace(/ 1 /, ' 1er ') : words.replace(',', '')
}

/** Said when it is not that of most readers. */
function zoneWords(timeZone: string, locale: Locale): string {
  if (timeZone === 'Europe/Paris') return ''
  const name = dateFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone,
    timeZoneName: 'longGeneric',
  })
    .formatToParts(new Date(0))
    .find(({ type }) => type === 'timeZoneName')?.value
  return name ? ` (${name})` : ''
}
