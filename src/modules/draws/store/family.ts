import { type Kysely, sql } from 'kysely'
import type { DrawTables } from '../tables.ts'
import type { FamilyDraw } from '../turn.ts'

export interface Following {
  readonly slug: string
  readonly title: string
  readonly sha256: string
}

/** Draws that follow this one, and whose commitment holds its hashes: those that everybody may read. */
export async function listFollowing(
  db: Kysely<DrawTables>,
  drawId: string,
): Promise<readonly Following[]> {
  return db
    .selectFrom('draws as d')
    .innerJoin('draw_commitments as c', 'c.drawId', 'd.id')
    .select(['d.slug', 'd.title', 'c.sha256'])
    .where('d.parentDrawId', '=', drawId)
    .where('d.hidden', '=', false)
    .where('d.publishedAt', 'is not', null)
    .orderBy('c.committedAt')
    .orderBy('d.id')
    .execute()
}

/** The draws of one panel, from the first: those voided, those held again, those that added seats. */
export async function listFamily(
  db: Kysely<DrawTables>,
  drawId: string,
): Promise<readonly FamilyDraw[]> {
  const { rows } = await sql<Omit<FamilyDraw, 'voidReason'> & { voidReason: string | null }>`
    with recursive family as (
      select id, parent_draw_id from draws where id = ${drawId}
      union
      select d.id, d.parent_draw_id from draws d join family f
        on d.id = f.parent_draw_id or d.parent_draw_id = f.id
    )
    select id, slug, title, state, void_reason as "voidReason", hidden,
      published_at is not null as "isPublished"
    from family join draws using (id) order by created_at, id`.execute(db)
  return rows.map((row) => ({ ...row, voidReason: row.voidReason ?? undefined }))
}

/** The other panels of the same experiment, and those that this one extends or that extend it, while they may still seat. */
export async function listSisterDraws(
  db: Kysely<DrawTables>,
  drawId: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select d.id from draws d join draws own on own.id = ${drawId}
    where d.id <> own.id and d.state not in ('void', 'closed')
      and (d.experiment_id = own.experiment_id or d.parent_draw_id = own.id
        or own.parent_draw_id = d.id)
    order by d.id`.execute(db)
  return rows.map(({ id }) => id)
}
