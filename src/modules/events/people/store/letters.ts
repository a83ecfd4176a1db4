import type { Insertable, Kysely } from 'kysely'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

export async function insertLetter(db: Db, letter: Insertable<EventTables['event_letters']>) {
  await db.insertInto('event_letters').values(letter).execute()
}

export function listLetters(db: Db, eventId: string) {
  return db
    .selectFrom('event_letters')
    .select(['subject', 'recipients', 'count', 'sentAt'])
    .where('eventId', '=', eventId)
    .orderBy('sentAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}
