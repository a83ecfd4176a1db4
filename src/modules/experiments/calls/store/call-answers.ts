import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
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
    .where('experimentId', '=', experimentId)
    .orderBy('answeredAt', (order) => order.asc().nullsFirst())
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => nounOf(row, {}, 'experimentId', 'answeredAt'))
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
      experimentId,
      territoryId: answer.territoryId,
      personId: answer.personId ?? null,
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
    .set({ state: reply.state, reply: reply.text, answeredAt: reply.at })
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
    .select(['experimentId', (of) => of.fn.countAll<number>().as('count')])
    .where('experimentId', 'in', [...experimentIds])
    .where('state', '=', 'waiting')
    .groupBy('experimentId')
    .execute()
  return new Map(rows.map((row) => [row.experimentId, Number(row.count)]))
}

/** The people behind answers past their time; the answers themselves stay. */
export async function forgetCallersBefore(db: Db, before: Date): Promise<number> {
  const forgotten = await db
    .updateTable('experiment_call_answers')
    .set({ personId: null, title: '' })
    .where('at', '<', before)
    .where('personId', 'is not', null)
    .executeTakeFirst()
  const letters = await db
    .deleteFrom('experiment_call_tellings')
    .where('toldAt', '<', before)
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
      experimentId: told.experimentId,
      territoryId: told.territoryId,
      personId: told.personId,
      toldAt: now,
    })
    .onConflict((on) => on.doNothing())
    .returning('personId')
    .executeTakeFirst()
  return added !== undefined
}
