import { dateFormat } from '#kit/formats.ts'
import type { Locale } from '#kit/texts.ts'
import type { NetworkEvent } from './event.ts'
import { localOf } from './zoned-time.ts'

type Span = Pick<NetworkEvent, 'startsAt' | 'endsAt' | 'timeZone'>

/** jeudi 3 décembre 2026, de 18 h 30 à 20 h 00; over several days, from one day to the other. */
export function writtenSpan(span: Span, locale: Locale): string {
  const start = localOf(span.startsAt, span.timeZone)
  const end = localOf(span.endsAt, span.timeZone)
  const from = writtenDate(span.startsAt, span.timeZone, locale)
  const zone = zoneWords(span.timeZone, locale)
  if (start.day === end.day) {
    return locale === 'fr'
      ? `${from}, de ${hour(start.time, locale)} à ${hour(end.time, locale)}${zone}`
      : `${from}, ${hour(start.time, locale)} to ${hour(end.time, locale)}${zone}`
  }
  const to = writtenDate(span.endsAt, span.timeZone, locale)
  return locale === 'fr'
    ? `du ${from} à ${hour(start.time, locale)} au ${to} à ${hour(end.time, locale)}${zone}`
    : `from ${from} at ${hour(start.time, locale)} to ${to} at ${hour(end.time, locale)}${zone}`
}

function writtenDate(instant: Date, timeZone: string, locale: Locale): string {
  const said = dateFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(instant)
  return locale === 'fr' ? said.replace(/ 1 /, ' 1er ') : said.replace(',', '')
}

function hour(time: string, locale: Locale): string {
  return locale === 'fr' ? time.replace(':', '\u00a0h\u00a0').replace(/^0/, '') : time
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
