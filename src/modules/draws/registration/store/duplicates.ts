import type { Kysely } from 'kysely'
import type { DuplicatePair, DuplicateReason } from '../../recruits/nouns.ts'
import type { DrawTables } from '../../tables.ts'

type Db = Kysely<DrawTables>

/** Pairs found; those that a person settled stay settled. */
export async function addPairs(db: Db, drawId: string, pairs: readonly DuplicatePair[]) {
  if (pairs.length === 0) return
  await db
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
    .execute()
}

/** Pairs seen at registration or looked for since, and those that a person settled. */
export async function readPairs(
  db: Db,
  drawId: string,
): Promise<{
  readonly flagged: readonly DuplicatePair[]
  readonly settled: readonly DuplicatePair[]
}> {
  const rows = await db
    .selectFrom('draw_duplicates')
    .select(['first_id', 'second_id', 'reason', 'decision'])
    .where('draw_id', '=', drawId)
    .orderBy('first_id')
    .orderBy('second_id')
    .execute()
  const pairs = (isSettled: boolean) =>
    rows
      .filter(({ decision }) => (decision !== null) === isSettled)
      .map((row) => ({
        first: row.first_id,
        second: row.second_id,
        reason: row.reason as DuplicateReason,
      }))
  return { flagged: pairs(false), settled: pairs(true) }
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
