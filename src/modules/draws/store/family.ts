import { type Kysely, sql } from 'kysely'
import type { DrawTables } from '../tables.ts'
import type { FamilyDraw } from '../turn.ts'

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
