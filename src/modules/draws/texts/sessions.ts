import { writtenDay } from '#kit/dates.ts'
import { writtenTime } from '#kit/hours.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import type { ToldSessions } from '../told-sessions.ts'

/** When, where and how many times, on screen and on paper. */
export const sessionTexts = defineTexts(
  {
    first: 'Première séance',
    place: 'Lieu',
    placeUnknown: 'Le lieu vous sera dit avant la première séance.',
    count: 'En tout',
    countOf: (count: number) => numbered(count, 'séances', 'fr'),
    on: (day: string, hour: string) => `le ${day}${hour ? ` à ${hour}` : ''}`,
    others: 'Les autres séances',
    /** In a letter, in one sentence. */
    letter: (when: string, place: string, count: number) =>
      `Première séance : ${when}${place ? `, ${place}` : ''}.${count > 1 ? ` Il y a ${numbered(count, 'séances', 'fr')} en tout.` : ''}`,
  },
  {
    first: 'First session',
    place: 'Place',
    placeUnknown: 'You will be told the place before the first session.',
    count: 'In all',
    countOf: (count) => numbered(count, 'sessions', 'en'),
    on: (day, hour) => `on ${day}${hour ? ` at ${hour}` : ''}`,
    others: 'The other sessions',
    letter: (when, place, count) =>
      `First session: ${when}${place ? `, ${place}` : ''}.${count > 1 ? ` There are ${numbered(count, 'sessions', 'en')} in all.` : ''}`,
  },
)

/** 12 décembre 2026 à 18 h 30. */
export function sessionMoment(
  one: { readonly onDay: string; readonly startsAt: string },
  locale: Locale,
): string {
  const hour = one.startsAt && writtenTime(one.startsAt, locale)
  return sessionTexts[locale].on(writtenDay(one.onDay, locale), hour)
}

/** The sentence of a letter; nothing while nobody knows the day. */
export function sessionsSentence({ first, all }: ToldSessions, locale: Locale): string {
  return first
    ? sessionTexts[locale].letter(sessionMoment(first, locale), first.place, all.length)
    : ''
}
