import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { CircleTask } from '../circle-task.ts'
import type { GovernanceTables } from '../tables.ts'

type Db = Kysely<GovernanceTables>

/** What was promised and is not done yet, the nearest due first; of one meeting, done or not. */
export async function listTasks(
  db: Db,
  circleId: string,
  meetingId?: string,
): Promise<readonly CircleTask[]> {
  const rows = await db
    .selectFrom('circle_tasks')
    .leftJoin('circle_members', 'circle_members.id', 'circle_tasks.member_id')
    .selectAll('circle_tasks')
    .select('circle_members.person_id')
    .where('circle_tasks.circle_id', '=', circleId)
    .where((where) =>
      meetingId === undefined
        ? where('done_at', 'is', null)
        : where('circle_tasks.meeting_id', '=', meetingId),
    )
    .orderBy((order) => order.fn.coalesce('due_on', order.val('9999-12-31')))
    .orderBy('circle_tasks.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    meetingId: row.meeting_id ?? undefined,
    itemId: row.item_id ?? undefined,
    words: row.words,
    memberId: row.member_id ?? undefined,
    personId: row.person_id ?? undefined,
    dueOn: row.due_on ?? undefined,
    doneAt: row.done_at ?? undefined,
  }))
}

/** What this person said they would do in circles where they still are, due by this day or without a day. */
export async function listTasksOf(db: Db, personId: string, until: Day) {
  const rows = await db
    .selectFrom('circle_tasks')
    .innerJoin('circle_members', 'circle_members.id', 'circle_tasks.member_id')
    .innerJoin('circles', 'circles.id', 'circle_tasks.circle_id')
    .select(['circle_tasks.id', 'circle_tasks.circle_id', 'slug', 'words', 'due_on'])
    .where('circle_members.person_id', '=', personId)
    .where('done_at', 'is', null)
    .where((where) => where.or([where('due_on', 'is', null), where('due_on', '<=', until)]))
    .orderBy((order) => order.fn.coalesce('due_on', order.val('9999-12-31')))
    .orderBy('circle_tasks.id')
    .limit(20)
    .execute()
  return rows.map(({ circle_id, slug, words, due_on }) => ({
    circleId: circle_id,
    ...{ slug, words },
    dueOn: due_on ?? undefined,
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
      circle_id: circleId,
      meeting_id: task.meetingId ?? null,
      item_id: task.itemId ?? null,
      words: task.words,
      member_id: task.memberId ?? null,
      due_on: task.dueOn ?? null,
      done_at: null,
      created_at: now,
    })
    .execute()
}

/** False when it is not of this circle, or was done already. */
export async function finishTask(db: Db, circleId: string, id: string, now: Date) {
  const { numUpdatedRows } = await db
    .updateTable('circle_tasks')
    .set({ done_at: now })
    .where('id', '=', id)
    .where('circle_id', '=', circleId)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
