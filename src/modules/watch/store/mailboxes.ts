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
    .values({ keyHash, freeAt: given.until, readAt: null })
    .onConflict((conflict) =>
      conflict
        .column('keyHash')
        .doUpdateSet({ freeAt: given.until })
        .where('watch_mailboxes.freeAt', '<=', given.now),
    )
    .returning(['uidValidity', 'lastUid'])
    .executeTakeFirst()
  return row && { place: placeOf(row) }
}

/** Under the lock, how far it was read: what was taken already is not taken again. */
export async function lockPlace(db: Db, keyHash: string): Promise<MailboxPlace | undefined> {
  const row = await db
    .selectFrom('watch_mailboxes')
    .select(['uidValidity', 'lastUid'])
    .where('keyHash', '=', keyHash)
    .forUpdate()
    .executeTakeFirst()
  return row && placeOf(row)
}

export async function savePlace(db: Db, keyHash: string, place: MailboxPlace): Promise<void> {
  await db
    .updateTable('watch_mailboxes')
    .set({ uidValidity: place.uidValidity, lastUid: place.lastUid })
    .where('keyHash', '=', keyHash)
    .execute()
}

export async function freeMailbox(
  db: Db,
  keyHash: string,
  given: { readonly at: Date; readonly readAt: Date; readonly problem: string },
): Promise<void> {
  await db
    .updateTable('watch_mailboxes')
    .set({ freeAt: given.at, readAt: given.readAt, lastProblem: given.problem })
    .where('keyHash', '=', keyHash)
    .execute()
}

/** The mailbox that was read last, for the page of sources. */
export async function findMailboxState(db: Db) {
  return db
    .selectFrom('watch_mailboxes')
    .select(['readAt', 'lastProblem as problem'])
    .where('readAt', 'is not', null)
    .orderBy('readAt', 'desc')
    .orderBy('keyHash', 'desc')
    .executeTakeFirst()
}

function placeOf(row: MailboxPlace): MailboxPlace | undefined {
  if (row.uidValidity === '') return undefined
  return { uidValidity: row.uidValidity, lastUid: row.lastUid }
}
