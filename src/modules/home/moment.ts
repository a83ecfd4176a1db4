import type { Day } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'

/** jeu. 3 déc., 18 h 30 */
export function writtenMoment(day: Day, startsAt: string, locale: Locale): string {
  const said = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`))
  if (!/^\d\d:\d\d$/.test(startsAt)) return said
  return `${said}, ${locale === 'fr' ? frenchTime(startsAt) : startsAt}`
}

function frenchTime(startsAt: string): string {
  const [hours, minutes] = startsAt.split(':')
  return `${Number(hours)} h${minutes === '00' ? '' : ` ${minutes}`}`
}
