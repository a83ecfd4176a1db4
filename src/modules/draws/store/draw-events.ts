import type { Kysely } from 'kysely'
import { type Link, linkBody } from '#engines/sortition/index.ts'
import type { DrawTables } from '../tables.ts'

type Db = Kysely<DrawTables>

/** The whole log, from the very texts that were hashed: not from columns that could say something else. */
export async function listDrawEvents(db: Db, drawId: string): Promise<readonly Link[]> {
  const rows = await db
    .selectFrom('draw_events')
    .select(['body', 'hash'])
    .where('drawId', '=', drawId)
    .orderBy('seq')
    .execute()
  return rows.map(({ body, hash }) => ({ ...(JSON.parse(body) as Omit<Link, 'hash'>), hash }))
}

export async function lastDrawEvent(
  db: Db,
  drawId: string,
): Promise<Pick<Link, 'n' | 'hash'> | undefined> {
  const row = await db
    .selectFrom('draw_events')
    .select(['seq', 'hash'])
    .where('drawId', '=', drawId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { n: row.seq, hash: row.hash }
}

export async function insertDrawEvent(db: Db, drawId: string, link: Link, at: Date) {
  await db
    .insertInto('draw_events')
    .values({
      drawId,
      seq: link.n,
      at,
      kind: link.kind,
      payload: JSON.stringify(link.payload),
      body: linkBody(link),
      previousHash: link.prev,
      hash: link.hash,
    })
    .execute()
}
