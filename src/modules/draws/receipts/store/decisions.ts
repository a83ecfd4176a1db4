import type { Insertable, Kysely, Selectable } from 'kysely'
import type { DrawTables } from '../../tables.ts'

type Db = Kysely<DrawTables>
export type DecisionRow = Selectable<DrawTables['draw_decisions']>

export async function listDecisions(db: Db, drawId: string): Promise<readonly DecisionRow[]> {
  return db
    .selectFrom('draw_decisions')
    .selectAll()
    .where('drawId', '=', drawId)
    .orderBy('signedAt')
    .orderBy('id')
    .execute()
}

export async function findOpenDecision(db: Db, drawId: string, id: string) {
  return db
    .selectFrom('draw_decisions')
    .selectAll()
    .where('drawId', '=', drawId)
    .where('id', '=', id)
    .where('secondBy', 'is', null)
    .executeTakeFirst()
}

/** False when one already waits for this seat. */
export async function insertDecision(db: Db, row: Insertable<DrawTables['draw_decisions']>) {
  const kept = await db
    .insertInto('draw_decisions')
    .values(row)
    .onConflict((at) => at.doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

export async function signDecision(db: Db, id: string, by: string, at: Date) {
  await db
    .updateTable('draw_decisions')
    .set({ secondBy: by, secondAt: at })
    .where('id', '=', id)
    .execute()
}

/** Told once for a ticket, whatever the number of clicks. */
export async function insertContest(db: Db, drawId: string, ticket: string, now: Date) {
  await db
    .insertInto('draw_contests')
    .values({ drawId, ticket, contestedAt: now })
    .onConflict((at) => at.doNothing())
    .execute()
}

export async function countContests(db: Db, drawId: string): Promise<number> {
  const { count } = await db
    .selectFrom('draw_contests')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('drawId', '=', drawId)
    .executeTakeFirstOrThrow()
  return Number(count)
}
