import type { Kysely } from 'kysely'
import type { MailingTables } from '../tables.ts'

type Db = Kysely<MailingTables>

/** For their own data: the letters that this person began, sent, or chose the hour of, and when. */
export async function exportLettersOf(db: Db, personId: string) {
  const rows = await db
    .selectFrom('mailings')
    .select(['title', 'createdBy', 'createdAt', 'confirmedBy', 'confirmedAt'])
    .select(['scheduledBy', 'leavesAt', 'stayedAt'])
    .where(({ or, eb }) =>
      or([
        eb('createdBy', '=', personId),
        eb('confirmedBy', '=', personId),
        eb('scheduledBy', '=', personId),
      ]),
    )
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  const theirs = (by: 'createdBy' | 'confirmedBy' | 'scheduledBy') =>
    rows.filter((row) => row[by] === personId)
  return {
    lettersBegun: theirs('createdBy').map(({ title, createdAt: at }) => ({ title, at })),
    lettersSent: theirs('confirmedBy').map(({ title, confirmedAt: at }) => ({ title, at })),
    // One that stayed has no hour any more: the one that was missed is told.
    lettersScheduled: theirs('scheduledBy').map(({ title, leavesAt, stayedAt }) => ({
      ...{ title, at: leavesAt ?? stayedAt },
    })),
  }
}
