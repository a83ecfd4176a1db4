import type { Kysely } from 'kysely'
import type { MailboxPlace } from '#platform/mail/mailbox.ts'
import type { WatchTables } from '../../tables.ts'

type Db = Kysely<WatchTables>

/** Holds the mailbox until then; undefined when another process reads it, or did so a moment ago. */
export async function claimMailbox(
  db: Db,
  keyHash: string,
  input: { readonly now: Date; readonly until: Date },
): Promise<{ readonly place: MailboxPlace | undefined } | undefined> {
  const row = await db
    .insertInto('watch_mailboxes')
    .values({ keyHash, freeAt: input.until, readAt: null })
    .onConflict((conflict) =>
      conflict
        .column('keyHash')
        .doUpdateSet({ freeAt: input.until })
        .where('watch_mailboxes.freeAt', '<=', input.now),
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
  input: { readonly at: Date; readonly readAt: Date; readonly problem: string },
): Promise<void> {
  await db
    .updateTable('watch_mailboxes')
    .set({ freeAt: input.at, readAt: input.readAt, lastProblem: input.problem })
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
