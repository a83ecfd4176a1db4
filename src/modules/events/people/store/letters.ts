import type { Kysely } from 'kysely'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

export async function insertLetter(db: Db, letter: EventTables['event_letters']) {
  await db.insertInto('event_letters').values(letter).execute()
}

export function listLetters(db: Db, eventId: string) {
  return db
    .selectFrom('event_letters')
    .select(['subject', 'recipients', 'count', 'sent_at as sentAt'])
    .where('event_id', '=', eventId)
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}
