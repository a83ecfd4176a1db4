import type { Kysely } from 'kysely'
import type { EventTables } from '../tables.ts'

type Db = Kysely<EventTables>

/** Of these events, those that the agenda announces or announced to everyone. */
export async function listNamedEvents(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('events')
    .select(['id', 'title', 'slug'])
    .where('id', 'in', ids)
    .where('state', '<>', 'draft')
    .where('audience', '=', 'public')
    .execute()
}

/** Of these series, those that were announced to everyone. */
export async function listNamedSeries(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('event_series')
    .select(['id', 'title', 'slug'])
    .where('id', 'in', ids)
    .where('state', '<>', 'draft')
    .where('audience', '=', 'public')
    .execute()
}

/** The event that each of these contributions answers, when it was announced to everyone. */
export async function listNamedContributions(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('event_contributions')
    .innerJoin('events', 'events.id', 'event_contributions.eventId')
    .select(['event_contributions.id', 'events.title', 'events.slug'])
    .where('event_contributions.id', 'in', ids)
    .where('events.state', '<>', 'draft')
    .where('audience', '=', 'public')
    .execute()
}

/** Of these sessions, those of experiments that are published. */
export async function listNamedSessions(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('event_sessions')
    .innerJoin('event_sets', 'event_sets.id', 'event_sessions.setId')
    .select(['event_sessions.id', 'event_sessions.title', 'event_sets.experimentTitle'])
    .where('event_sessions.id', 'in', ids)
    .where('event_sets.hidden', '=', false)
    .execute()
}

/** Of these sets of sessions, those of experiments that are published. */
export async function listNamedSets(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('event_sets')
    .select(['id', 'title', 'experimentTitle'])
    .where('id', 'in', ids)
    .where('hidden', '=', false)
    .execute()
}
