import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { NetworkEvent } from '../event.ts'
import type { EventTables } from '../tables.ts'
import { toEvent } from './events.ts'

type Db = Kysely<EventTables>

/** One address for a person: a new one takes the place of the one before. Only its hash is kept. */
export async function renewFeed(db: Db, personId: string, token: string, now: Date) {
  await revokeFeed(db, personId)
  await db
    .insertInto('event_calendar_feeds')
    .values({ token_hash: hashOf(token), person_id: personId, created_at: now })
    .execute()
}

export async function revokeFeed(db: Db, personId: string) {
  await db.deleteFrom('event_calendar_feeds').where('person_id', '=', personId).execute()
}

export async function findFeedOf(db: Db, personId: string) {
  return db
    .selectFrom('event_calendar_feeds')
    .select('created_at as since')
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

export async function findFeedOwner(db: Db, token: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('event_calendar_feeds')
    .select('person_id')
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  return row?.person_id
}

/** Events that this account registered to, waits for included. */
export async function listEventsOfPerson(
  db: Db,
  personId: string,
  from: Date,
): Promise<readonly (NetworkEvent & { readonly isSure: boolean })[]> {
  const rows = await db
    .selectFrom('events')
    .innerJoin('event_registrations as r', 'r.event_id', 'events.id')
    .innerJoin('event_registration_identities as i', 'i.registration_id', 'r.id')
    .selectAll('events')
    .select('r.state as seat')
    .where('i.person_id', '=', personId)
    .where('r.state', '!=', 'cancelled')
    .where('events.state', '!=', 'draft')
    .where('ends_at', '>=', from)
    .orderBy('starts_at')
    .orderBy('events.id')
    .execute()
  return rows.map((row) => ({ ...toEvent(row), isSure: row.seat === 'registered' }))
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
