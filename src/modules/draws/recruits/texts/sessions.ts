import { writtenDay } from '#kit/dates.ts'
import { writtenDuration, writtenTime } from '#kit/hours.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import type { ToldSessions } from '../told-sessions.ts'

interface SessionWords {
  readonly when: string
  /** « 2 h 30 »; empty when nobody said it. */
  readonly length: string
  readonly place: string
  readonly count: number
}

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
    letter: ({ when, length, place, count }: SessionWords) =>
      `Première séance : ${when}${length ? `, pendant ${length}` : ''}${place ? `, ${place}` : ''}.${count > 1 ? ` Il y a ${numbered(count, 'séances', 'fr')} en tout.` : ''}`,
    later: (hasHour: boolean) =>
      hasHour
        ? 'Le lieu vous sera dit avant la première séance.'
        : 'Le lieu, l’heure et le nombre de séances vous seront dits avant la première séance.',
  },
  {
    first: 'First session',
    place: 'Place',
    placeUnknown: 'You will be told the place before the first session.',
    count: 'In all',
    countOf: (count) => numbered(count, 'sessions', 'en'),
    on: (day, hour) => `on ${day}${hour ? ` at ${hour}` : ''}`,
    others: 'The other sessions',
    letter: ({ when, length, place, count }) =>
      `First session: ${when}${length ? `, for ${length}` : ''}${place ? `, ${place}` : ''}.${count > 1 ? ` There are ${numbered(count, 'sessions', 'en')} in all.` : ''}`,
    later: (hasHour) =>
      hasHour
        ? 'You will be told the place before the first session.'
        : 'You will be told the place, the hour and the number of sessions before the first one.',
  },
)

/** 12 décembre 2026 à 18 h 30. */
export function sessionMoment(
  entry: { readonly onDay: string; readonly startsAt: string },
  locale: Locale,
): string {
  const hour = entry.startsAt && writtenTime(entry.startsAt, locale)
  return sessionTexts[locale].on(writtenDay(entry.onDay, locale), hour)
}

/** The sentences of a letter, what is not known yet included; nothing while nobody knows the day. */
export function sessionsSentence({ first, all }: ToldSessions, locale: Locale): string {
  if (!first) return ''
  const texts = sessionTexts[locale]
  const [planned] = all
  const sentence = texts.letter({
    when: sessionMoment(first, locale),
    length: planned && planned.minutes > 0 ? writtenDuration(planned.minutes, locale) : '',
    place: first.place,
    count: all.length,
  })
  return first.place === '' ? `${sentence} ${texts.later(first.startsAt !== '')}` : sentence
}
