import type { Kysely } from 'kysely'
import type { HomeTables } from '../../tables.ts'

type Db = Kysely<HomeTables>

/** How many matters waited for this person when they were last counted. */
export async function findCount(db: Db, personId: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('waiting_counts')
    .select('count')
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row?.count
}

/** Of these people: those whose number was counted. */
export async function listCounts(db: Db, personIds: readonly string[]) {
  if (personIds.length === 0) return []
  return db
    .selectFrom('waiting_counts')
    .select(['personId', 'count', 'countedAt'])
    .where('personId', 'in', [...personIds])
    .orderBy('personId')
    .execute()
}

export async function keepCount(db: Db, personId: string, count: number, now: Date): Promise<void> {
  await db
    .insertInto('waiting_counts')
    .values({ personId, count, countedAt: now })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet({ count, countedAt: now }))
    .execute()
}

export async function forgetCount(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('waiting_counts').where('personId', '=', personId).execute()
}

export async function forgetCountsBefore(db: Db, before: Date): Promise<number> {
  const gone = await db
    .deleteFrom('waiting_counts')
    .where('countedAt', '<', before)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
