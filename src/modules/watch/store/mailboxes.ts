import type { Kysely } from 'kysely'
import type { MailboxPlace } from '#platform/mailbox.ts'
import type { WatchTables } from '../tables.ts'

type Db = Kysely<WatchTables>

/** Holds the mailbox until then; undefined when another process reads it, or did so a moment ago. */
export async function claimMailbox(
  db: Db,
  keyHash: string,
  given: { readonly now: Date; readonly until: Date },
): Promise<{ readonly place: MailboxPlace | undefined } | undefined> {
  const row = await db
    .insertInto('watch_mailboxes')
    .values({ key_hash: keyHash, free_at: given.until, read_at: null })
    .onConflict((conflict) =>
      conflict
        .column('key_hash')
        .doUpdateSet({ free_at: given.until })
        .where('watch_mailboxes.free_at', '<=', given.now),
    )
    .returning(['uid_validity', 'last_uid'])
    .executeTakeFirst()
  return row && { place: placeOf(row) }
}

/** Under the lock, how far it was read: what was taken already is not taken again. */
export async function lockPlace(db: Db, keyHash: string): Promise<MailboxPlace | undefined> {
  const row = await db
    .selectFrom('watch_mailboxes')
    .select(['uid_validity', 'last_uid'])
    .where('key_hash', '=', keyHash)
    .forUpdate()
    .executeTakeFirst()
  return row && placeOf(row)
}

export async function savePlace(db: Db, keyHash: string, place: MailboxPlace): Promise<void> {
  await db
    .updateTable('watch_mailboxes')
    .set({ uid_validity: place.uidValidity, last_uid: place.lastUid })
    .where('key_hash', '=', keyHash)
    .execute()
}

export async function freeMailbox(
  db: Db,
  keyHash: string,
  given: { readonly at: Date; readonly readAt: Date; readonly problem: string },
): Promise<void> {
  await db
    .updateTable('watch_mailboxes')
    .set({ free_at: given.at, read_at: given.readAt, last_problem: given.problem })
    .where('key_hash', '=', keyHash)
    .execute()
}

/** The mailbox that was read last, for the page of sources. */
export async function findMailboxState(db: Db) {
  return db
    .selectFrom('watch_mailboxes')
    .select(['read_at as readAt', 'last_problem as problem'])
    .where('read_at', 'is not', null)
    .orderBy('read_at', 'desc')
    .orderBy('key_hash', 'desc')
    .executeTakeFirst()
}

function placeOf(row: { uid_validity: string; last_uid: string }): MailboxPlace | undefined {
  if (row.uid_validity === '') return undefined
  return { uidValidity: row.uid_validity, lastUid: Number(row.last_uid) }
}
