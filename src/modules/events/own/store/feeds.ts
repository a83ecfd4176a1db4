import type { Kysely } from 'kysely'
import { hashToken } from '#platform/secrets/secret-links.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

/** One address for a person: a new one takes the place of the one before. Only its hash is kept. */
export async function renewFeed(db: Db, personId: string, token: string, now: Date) {
  await revokeFeed(db, personId)
  await db
    .insertInto('event_calendar_feeds')
    .values({ tokenHash: hashToken(token), personId, createdAt: now })
    .execute()
}

export async function revokeFeed(db: Db, personId: string) {
  await db.deleteFrom('event_calendar_feeds').where('personId', '=', personId).execute()
}

export async function findFeedOf(db: Db, personId: string) {
  return db
    .selectFrom('event_calendar_feeds')
    .select('createdAt as since')
    .where('personId', '=', personId)
    .executeTakeFirst()
}

export async function findFeedOwner(db: Db, token: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('event_calendar_feeds')
    .select('personId')
    .where('tokenHash', '=', hashToken(token))
    .executeTakeFirst()
  return row?.personId
}
