import type { Insertable, Kysely, Selectable } from 'kysely'
import type { DrawTables } from '../../tables.ts'

type Db = Kysely<DrawTables>
export type DecisionRow = Selectable<DrawTables['draw_decisions']>

export async function listDecisions(db: Db, drawId: string): Promise<readonly DecisionRow[]> {
  return db
    .selectFrom('draw_decisions')
    .selectAll()
    .where('draw_id', '=', drawId)
    .orderBy('signed_at')
    .orderBy('id')
    .execute()
}

export async function findOpenDecision(db: Db, drawId: string, id: string) {
  return db
    .selectFrom('draw_decisions')
    .selectAll()
    .where('draw_id', '=', drawId)
    .where('id', '=', id)
    .where('second_by', 'is', null)
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
    .set({ second_by: by, second_at: at })
    .where('id', '=', id)
    .execute()
}

/** Told once for a ticket, whatever the number of clicks. */
export async function insertContest(db: Db, drawId: string, ticket: string, now: Date) {
  await db
    .insertInto('draw_contests')
    .values({ draw_id: drawId, ticket, contested_at: now })
    .onConflict((at) => at.doNothing())
    .execute()
}

export async function countContests(db: Db, drawId: string): Promise<number> {
  const { count } = await db
    .selectFrom('draw_contests')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('draw_id', '=', drawId)
    .executeTakeFirstOrThrow()
  return Number(count)
}
