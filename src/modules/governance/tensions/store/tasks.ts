import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { nounOf } from '#kit/noun-of.ts'
import type { GovernanceTables } from '../../tables.ts'
import type { CircleTask } from '../task.ts'

type Db = Kysely<GovernanceTables>

/** What was promised and is not done yet, the nearest due first; of one meeting, done or not. */
export async function listTasks(
  db: Db,
  circleId: string,
  meetingId?: string,
): Promise<readonly CircleTask[]> {
  const rows = await db
    .selectFrom('circle_tasks')
    .leftJoin('circle_members', 'circle_members.id', 'circle_tasks.memberId')
    .selectAll('circle_tasks')
    .select('circle_members.personId')
    .where('circle_tasks.circleId', '=', circleId)
    .where((where) =>
      meetingId === undefined
        ? where('doneAt', 'is', null)
        : where('circle_tasks.meetingId', '=', meetingId),
    )
    .orderBy((order) => order.fn.coalesce('dueOn', order.val('9999-12-31')))
    .orderBy('circle_tasks.id')
    .execute()
  return rows.map((row) => nounOf(row, {}, 'createdAt', 'circleId'))
}

/** What this person said they would do in circles where they still are, due by this day or without a day. */
export async function listTasksOf(db: Db, personId: string, until: Day) {
  const rows = await db
    .selectFrom('circle_tasks')
    .innerJoin('circle_members', 'circle_members.id', 'circle_tasks.memberId')
    .innerJoin('circles', 'circles.id', 'circle_tasks.circleId')
    .select(['circle_tasks.id', 'circle_tasks.circleId', 'slug', 'words', 'dueOn'])
    .where('circle_members.personId', '=', personId)
    .where('doneAt', 'is', null)
    .where((where) => where.or([where('dueOn', 'is', null), where('dueOn', '<=', until)]))
    .orderBy((order) => order.fn.coalesce('dueOn', order.val('9999-12-31')))
    .orderBy('circle_tasks.id')
    .limit(20)
    .execute()
  return rows.map(({ id, circleId, slug, words, dueOn }) => ({
    id,
    circleId,
    ...{ slug, words },
    dueOn: dueOn ?? undefined,
  }))
}

export async function insertTask(
  db: Db,
  circleId: string,
  task: Omit<CircleTask, 'personId'>,
  now: Date,
): Promise<void> {
  await db
    .insertInto('circle_tasks')
    .values({
      id: task.id,
      circleId,
      meetingId: task.meetingId ?? null,
      itemId: task.itemId ?? null,
      words: task.words,
      memberId: task.memberId ?? null,
      dueOn: task.dueOn ?? null,
      doneAt: null,
      createdAt: now,
    })
    .execute()
}

/** False when it is not of this circle, or was done already. */
export async function finishTask(db: Db, circleId: string, id: string, now: Date) {
  const { numUpdatedRows } = await db
    .updateTable('circle_tasks')
    .set({ doneAt: now })
    .where('id', '=', id)
    .where('circleId', '=', circleId)
    .where('doneAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Of which circle it is, and when it was done; held until the end of the act. */
export async function lockTask(db: Db, id: string) {
  return db
    .selectFrom('circle_tasks')
    .select(['circleId', 'doneAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function reopenTask(db: Db, id: string): Promise<void> {
  await db.updateTable('circle_tasks').set({ doneAt: null }).where('id', '=', id).execute()
}
