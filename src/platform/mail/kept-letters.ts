import { type Kysely, sql } from 'kysely'
import type { PlatformTables } from '../tables.ts'

/** What the outbox still holds of the letters to a mailbox, for the right of access: the envelope, and no link of theirs. */
export function listKeptLetters(db: Kysely<PlatformTables>, address: string) {
  return db
    .selectFrom('outbox_mails')
    .select(['at as queuedAt', 'subject', 'sentAt', 'eraseAt as keptUntil'])
    .where(sql`lower(recipient)`, '=', address.toLowerCase())
    .orderBy('at')
    .orderBy('id')
    .execute()
}
