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
        firstId: first,
        secondId: second,
        drawId,
        reason,
        decision: null,
        decidedBy: null,
        decidedAt: null,
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
    .select(['firstId', 'secondId', 'reason', 'decision'])
    .where('drawId', '=', drawId)
    .orderBy('firstId')
    .orderBy('secondId')
    .execute()
  const pairs = (isSettled: boolean) =>
    rows
      .filter(({ decision }) => (decision !== null) === isSettled)
      .map((row) => ({
        first: row.firstId,
        second: row.secondId,
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
    .set({ decision, decidedBy: by ?? null, decidedAt: now })
    .where('drawId', '=', pair.drawId)
    .where('firstId', '=', pair.first)
    .where('secondId', '=', pair.second)
    .where('decision', 'is', null)
    .returning('firstId')
    .executeTakeFirst()
  return row !== undefined
}
