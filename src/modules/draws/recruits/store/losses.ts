import { type Kysely, sql } from 'kysely'
import type { DrawTables } from '../../tables.ts'
import type { AnswerLoss } from '../forecast.ts'

type Db = Kysely<DrawTables>

/** Adds people who had a seat to the figures that outlive them, by answer and all together. */
async function addLosses(db: Db, ids: readonly string[], isLost: boolean) {
  await sql`
    insert into draw_losses (draw_id, feature, value, drawn, lost)
    select p.draw_id, a.key, a.value, count(*)::int, ${isLost ? sql`count(*)::int` : sql`0`}
    from draw_people p
    cross join lateral (select '*' as key, '' as value
      union all select key, value from jsonb_each_text(p.answers)) a
    where p.id = any(${ids}::uuid[])
    group by 1, 2, 3
    on conflict (draw_id, feature, value) do update
      set drawn = draw_losses.drawn + excluded.drawn, lost = draw_losses.lost + excluded.lost`.execute(
    db,
  )
}

/** Somebody gave a seat back, or lost it: counted at once, while their answers are there. */
export async function countLost(db: Db, personId: string) {
  await addLosses(db, [personId], true)
}

/** Before those who sit are erased: they were drawn, and came. */
export async function countStayed(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('draw_people as p')
    .innerJoin('draws as d', 'd.id', 'p.drawId')
    .select('p.id')
    .where('p.id', 'in', [...ids])
    .where('p.status', 'in', ['drawn', 'confirmed', 'present'])
    .where('d.state', 'in', ['drawn', 'closed'])
    .where(sql<boolean>`p.answers <> '{}'`)
    .execute()
  if (rows.length === 0) return
  await addLosses(
    db,
    rows.map(({ id }) => id),
    false,
  )
}

/** What the other draws of this house teach: figures kept, and the panels that sit now. */
export async function lossesByAnswer(db: Db, exceptDrawId: string): Promise<readonly AnswerLoss[]> {
  const { rows } = await sql<AnswerLoss>`
    select feature, value, sum(drawn)::int as drawn, sum(lost)::int as lost from (
      select feature, value, drawn, lost from draw_losses where draw_id <> ${exceptDrawId}
      union all
      select a.key, a.value, 1, 0
      from draw_people p
      join draws d on d.id = p.draw_id and d.state in ('drawn', 'closed')
      cross join lateral (select '*' as key, '' as value
        union all select key, value from jsonb_each_text(p.answers)) a
      where p.draw_id <> ${exceptDrawId} and p.status in ('drawn', 'confirmed', 'present')
        and p.answers <> '{}'
    ) as told (feature, value, drawn, lost)
    group by feature, value`.execute(db)
  return rows
}
