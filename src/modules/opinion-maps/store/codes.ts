import { type Kysely, sql } from 'kysely'
import type { OpinionTables } from '../tables.ts'

type Db = Kysely<OpinionTables>

export async function insertCodes(db: Db, mapId: string, hashes: readonly string[]): Promise<void> {
  const rows = hashes.map((codeHash) => ({ codeHash, mapId }))
  for (let at = 0; at < rows.length; at += 1_000)
    await db
      .insertInto('opinion_codes')
      .values(rows.slice(at, at + 1_000))
      .execute()
}

/** Address of the map that this code is of. */
export async function findSlugOfCode(db: Db, codeHash: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('opinion_codes')
    .innerJoin('opinion_maps', 'opinion_maps.id', 'opinion_codes.mapId')
    .select('slug')
    .where('codeHash', '=', codeHash)
    .executeTakeFirst()
  return row?.slug
}

export async function countCodes(db: Db, mapId: string): Promise<number> {
  const row = await db
    .selectFrom('opinion_codes')
    .select(sql<number>`count(*)::int`.as('made'))
    .where('mapId', '=', mapId)
    .executeTakeFirstOrThrow()
  return row.made
}

/** They open nothing any more. */
export async function purgeCodes(db: Db, closedBefore: Date): Promise<number> {
  const ended = await db
    .deleteFrom('opinion_codes')
    .where('mapId', 'in', (query) =>
      query.selectFrom('opinion_maps').select('id').where('closedAt', '<', closedBefore),
    )
    .executeTakeFirst()
  return Number(ended.numDeletedRows)
}
