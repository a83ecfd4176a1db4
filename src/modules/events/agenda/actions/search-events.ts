import type { Db } from '#platform/context.ts'
import type { WordsAnswer, WordsAsked } from '#platform/module.ts'
import { eventPath, pathTo } from '../../paths.ts'
import { namedWithExperiment } from '../../session.ts'
import { eventTexts } from '../../sessions/nouns.ts'
import { findEventsByWords, findSeriesByWords, findSessionsByWords } from '../store/by-words.ts'

/** What the agenda announces to everyone, for the search of the whole house. */
export async function searchEvents(db: Db, asked: WordsAsked): Promise<readonly WordsAnswer[]> {
  const group = eventTexts[asked.locale].agenda
  const [foundSeries, foundEvents, foundSessions] = await Promise.all([
    findSeriesByWords(db, asked),
    findEventsByWords(db, asked),
    findSessionsByWords(db, asked),
  ])
  const series = foundSeries.map(({ slug, ...found }) => ({
    ...{ group, ...found },
    href: eventPath('series', slug),
  }))
  const { cancelled } = eventTexts[asked.locale].states
  const events = foundEvents.map(({ slug, title, state, text }) => ({
    ...{ group, text },
    title: state === 'cancelled' ? `${title} (${cancelled})` : title,
    href: eventPath('event', slug),
  }))
  const sessions = foundSessions.map(({ id, text, ...session }) => ({
    ...{ group, text, title: namedWithExperiment(session, session) },
    href: pathTo('session', id),
  }))
  return [...series, ...events, ...sessions]
}
