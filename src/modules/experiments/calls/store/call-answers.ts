import type { Kysely } from 'kysely'
import type { ExperimentTables } from '../../tables.ts'
import type { CallAnswer } from '../call.ts'

type Db = Kysely<ExperimentTables>

/** Those that wait first, then the oldest. */
export async function listCallAnswers(
  db: Db,
  experimentId: string,
): Promise<readonly CallAnswer[]> {
  const rows = await db
    .selectFrom('experiment_call_answers')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .orderBy('answered_at', (order) => order.asc().nullsFirst())
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    territoryId: row.territory_id,
    personId: row.person_id ?? undefined,
    title: row.title,
    message: row.message,
    state: row.state as CallAnswer['state'],
    reply: row.reply,
    at: row.at,
  }))
}

export async function addCallAnswer(
  db: Db,
  experimentId: string,
  answer: Pick<CallAnswer, 'id' | 'territoryId' | 'personId' | 'title' | 'message' | 'at'>,
): Promise<void> {
  await db
    .insertInto('experiment_call_answers')
    .values({
      id: answer.id,
      experiment_id: experimentId,
      territory_id: answer.territoryId,
      person_id: answer.personId ?? null,
      title: answer.title,
      message: answer.message,
      at: answer.at,
    })
    .execute()
}

export async function saveCallReply(
  db: Db,
  answerId: string,
  reply: { state: CallAnswer['state']; text: string; at: Date },
): Promise<void> {
  await db
    .updateTable('experiment_call_answers')
    .set({ state: reply.state, reply: reply.text, answered_at: reply.at })
    .where('id', '=', answerId)
    .execute()
}

/** How many answers wait, for each of these experiments. */
export async function countWaiting(
  db: Db,
  experimentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (experimentIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('experiment_call_answers')
    .select(['experiment_id', (of) => of.fn.countAll<number>().as('count')])
    .where('experiment_id', 'in', [...experimentIds])
    .where('state', '=', 'waiting')
    .groupBy('experiment_id')
    .execute()
  return new Map(rows.map((row) => [row.experiment_id, Number(row.count)]))
}

/** The people behind answers past their time; the answers themselves stay. */
export async function forgetCallersBefore(db: Db, before: Date): Promise<number> {
  const forgotten = await db
    .updateTable('experiment_call_answers')
    .set({ person_id: null, title: '' })
    .where('at', '<', before)
    .where('person_id', 'is not', null)
    .executeTakeFirst()
  const letters = await db
    .deleteFrom('experiment_call_tellings')
    .where('told_at', '<', before)
    .executeTakeFirst()
  return Number(forgotten.numUpdatedRows) + Number(letters.numDeletedRows)
}

/** True the first time only: a need and a call meet in one letter, whoever tells it. */
export async function markTold(
  db: Db,
  told: { readonly experimentId: string; readonly territoryId: string; readonly personId: string },
  now: Date,
): Promise<boolean> {
  const added = await db
    .insertInto('experiment_call_tellings')
    .values({
      experiment_id: told.experimentId,
      territory_id: told.territoryId,
      person_id: told.personId,
      told_at: now,
    })
    .onConflict((on) => on.doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return added !== undefined
}
