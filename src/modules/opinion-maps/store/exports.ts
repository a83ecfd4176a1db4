import type { Kysely } from 'kysely'
import type { OpinionTables } from '../tables.ts'

type Db = Kysely<OpinionTables>

/** The first map that was made from this export. */
export async function findMadeFrom(
  db: Db,
  sha256: string,
): Promise<{ readonly title: string } | undefined> {
  return await db
    .selectFrom('opinion_exports')
    .innerJoin('opinion_maps', 'opinion_maps.id', 'opinion_exports.mapId')
    .select('title')
    .where('sha256', '=', sha256)
    .orderBy('createdAt')
    .orderBy('id')
    .executeTakeFirst()
}

export async function keepMadeFrom(db: Db, mapId: string, sha256: string): Promise<void> {
  await db.insertInto('opinion_exports').values({ mapId, sha256 }).execute()
}
