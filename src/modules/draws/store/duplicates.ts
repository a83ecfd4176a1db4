import type { Kysely } from 'kysely'
import type { DuplicatePair, DuplicateReason } from '../duplicate.ts'
import type { DrawTables } from '../tables.ts'

type Db = Kysely<DrawTables>

/** Pairs found; those that a person settled stay settled. How many are new. */
export async function addPairs(db: Db, drawId: string, pairs: readonly DuplicatePair[]) {
  if (pairs.length === 0) return 0
  const rows = await db
    .insertInto('draw_duplicates')
    .values(
      pairs.map(({ first, second, reason }) => ({
        first_id: first,
        second_id: second,
        draw_id: drawId,
        reason,
        decision: null,
        decided_by: null,
        decided_at: null,
      })),
    )
    .onConflict((on) => on.doNothing())
    .returning('first_id')
    .execute()
  return rows.length
}

/** Pairs that wait for somebody, while both are still there. */
export async function listPairs(db: Db, drawId: string): Promise<readonly DuplicatePair[]> {
  const rows = await db
    .selectFrom('draw_duplicates as d')
    .innerJoin('draw_people as a', 'a.id', 'd.first_id')
    .innerJoin('draw_people as b', 'b.id', 'd.second_id')
    .select(['d.first_id', 'd.second_id', 'd.reason'])
    .where('d.draw_id', '=', drawId)
    .where('d.decision', 'is', null)
    .where('a.status', 'in', ['registered', 'eligible'])
    .where('b.status', 'in', ['registered', 'eligible'])
    .orderBy('d.first_id')
    .execute()
  return rows.map((row) => ({
    first: row.first_id,
    second: row.second_id,
    reason: row.reason as DuplicateReason,
  }))
}

export async function settlePair(
  db: Db,
  pair: { readonly drawId: string; readonly first: string; readonly second: string },
  decision: 'same' | 'different',
  by: string | undefined,
  now: Date,
): Promise<boolean> {
  const row = await db
    .updateTable('draw_duplicates')
    .set({ decision, decided_by: by ?? null, decided_at: now })
    .where('draw_id', '=', pair.drawId)
    .where('first_id', '=', pair.first)
    .where('second_id', '=', pair.second)
    .where('decision', 'is', null)
    .returning('first_id')
    .executeTakeFirst()
  return row !== undefined
}
