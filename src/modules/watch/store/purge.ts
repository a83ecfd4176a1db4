import type { Kysely } from 'kysely'
import type { WatchTables } from '../tables.ts'

type Db = Kysely<WatchTables>

export interface Limits {
  /** Dropped before this day. */
  readonly dropped: Date
  /** Items that nobody decided on and that came before this day. */
  readonly waiting: Date
  /** No longer told by their source since this day. */
  readonly seen: Date
  /** Gaps that were closed before this day. */
  readonly closed: Date
}

/** What is past its time goes. How many rows went. */
export async function purgeWatch(db: Db, limits: Limits): Promise<number> {
  const gone = await Promise.all([
    db
      .deleteFrom('watch_items')
      .where('state', '=', 'dropped')
      .where((where) => where(where.fn.coalesce('decidedAt', 'seenAt'), '<', limits.dropped))
      .executeTakeFirst(),
    db
      .deleteFrom('watch_items')
      .where('state', 'in', ['new', 'later'])
      .where('seenAt', '<', limits.waiting)
      .executeTakeFirst(),
    db.deleteFrom('watch_seen').where('lastSeenAt', '<', limits.seen).executeTakeFirst(),
    db
      .deleteFrom('watch_gaps')
      .where('state', 'in', ['answered', 'dropped'])
      .where((where) => where(where.fn.coalesce('answeredAt', 'lastAskedAt'), '<', limits.closed))
      .executeTakeFirst(),
  ])
  return gone.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
}

export async function deleteDemoItems(db: Db): Promise<void> {
  await db.deleteFrom('watch_items').where('origin', '=', 'demo').execute()
  await db.deleteFrom('watch_sources').where('origin', '=', 'demo').execute()
}

export async function listDemoItemIds(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('watch_items')
    .select('id')
    .where('origin', '=', 'demo')
    .orderBy('seenAt')
    .orderBy('address')
    .execute()
  return rows.map(({ id }) => id)
}
