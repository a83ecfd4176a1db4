import { type Kysely, sql } from 'kysely'
import { byWords } from '#platform/database/by-words.ts'
import type { EventTables } from '../../tables.ts'

type Asked = { readonly words: string; readonly limit: number }

/** Series announced to everyone that answer these words, the best first. */
export async function findSeriesByWords(db: Kysely<EventTables>, asked: Asked) {
  const { matches, rank } = byWords(asked.words, sql`title`, sql`summary`)
  return db
    .selectFrom('event_series')
    .select(['title', 'slug', 'summary as text'])
    .where('state', '=', 'published')
    .where('audience', '=', 'public')
    .where(matches)
    .orderBy(rank, 'desc')
    .orderBy('id')
    .limit(asked.limit)
    .execute()
}

/** Sessions of published experiments that answer these words, the best first. */
export async function findSessionsByWords(db: Kysely<EventTables>, asked: Asked) {
  const { matches, rank } = byWords(
    asked.words,
    sql`event_sessions.title`,
    sql`event_sessions.summary`,
  )
  return db
    .selectFrom('event_sessions')
    .innerJoin('event_sets', 'event_sets.id', 'event_sessions.setId')
    .select([
      'event_sessions.title',
      'event_sets.experimentTitle',
      'event_sessions.id',
      'event_sessions.summary as text',
    ])
    .where('event_sets.hidden', '=', false)
    .where('event_sessions.state', '!=', 'cancelled')
    .where(matches)
    .orderBy(rank, 'desc')
    .orderBy('onDay', 'desc')
    .orderBy('event_sessions.id')
    .limit(asked.limit)
    .execute()
}

/** Events announced to everyone that answer these words, those to come first. */
export async function findEventsByWords(db: Kysely<EventTables>, asked: Asked) {
  const { matches, rank } = byWords(asked.words, sql`title`, sql`summary`)
  return db
    .selectFrom('events')
    .select(['title', 'slug', 'state', 'summary as text'])
    .where('state', '!=', 'draft')
    .where('audience', '=', 'public')
    .where(matches)
    .orderBy(rank, 'desc')
    .orderBy('startsAt', 'desc')
    .orderBy('id')
    .limit(asked.limit)
    .execute()
}
