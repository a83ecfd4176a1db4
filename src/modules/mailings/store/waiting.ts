import type { Kysely } from 'kysely'
import type { MailingTables } from '../tables.ts'

type Db = Kysely<MailingTables>

/** Letters that are not over: being written, ready to leave, or stopped on their way. The oldest change first. */
export async function listUnfinished(db: Db) {
  return (
    db
      .selectFrom('mailings')
      .select(['id', 'title', 'state', 'pauseReason', 'createdBy', 'scheduledBy'])
      .select(['leavesAt', 'stayed', 'stayedAt'])
      .where('state', 'in', ['draft', 'ready', 'paused'])
      // Its hour is chosen: it leaves by itself.
      .where(({ or, eb }) => or([eb('state', '<>', 'ready'), eb('leavesAt', 'is', null)]))
      .orderBy('updatedAt')
      .orderBy('id')
      .limit(12)
      .execute()
  )
}

export type Unfinished = Awaited<ReturnType<typeof listUnfinished>>[number]

/** Letters sent since then, with how many addresses nobody knows what became of. */
export async function listInError(db: Db, since: Date) {
  const rows = await db
    .selectFrom('mailing_recipients as recipient')
    .innerJoin('mailings', 'mailings.id', 'recipient.mailingId')
    .select(['mailings.id', 'mailings.title'])
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('mailings.confirmedAt', '>', since)
    .where('mailings.state', 'in', ['sending', 'paused', 'sent'])
    .where('recipient.state', 'in', ['uncertain', 'failed'])
    .groupBy(['mailings.id', 'mailings.title'])
    .orderBy('mailings.id')
    .limit(6)
    .execute()
  return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }))
}
