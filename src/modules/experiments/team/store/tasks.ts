import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { ExperimentTables } from '../../tables.ts'
import type { Task } from '../task.ts'

type Db = Kysely<ExperimentTables>

/** What is to be done first: the soonest, then those without a day, then what is done. */
export async function listTasks(db: Db, experimentId: string): Promise<readonly Task[]> {
  const rows = await db
    .selectFrom('experiment_tasks')
    .selectAll()
    .where('experimentId', '=', experimentId)
    .orderBy(sql`done_on nulls first`)
    .orderBy(sql`due_on nulls last`)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  const shares = await db
    .selectFrom('experiment_task_shares as share')
    .innerJoin('experiment_tasks as task', 'task.id', 'share.taskId')
    .select(['share.taskId', 'share.memberId', 'share.share'])
    .where('task.experimentId', '=', experimentId)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    dueOn: row.dueOn ?? undefined,
    doneOn: row.doneOn ?? undefined,
    shares: new Map(
      shares
        .filter((share) => share.taskId === row.id)
        .map((share) => [share.memberId, share.share]),
    ),
  }))
}

/** Writes a task and who has which share in it; false when it belongs to another experiment. */
export async function saveTask(
  db: Db,
  experimentId: string,
  task: Task,
  now: Date,
): Promise<boolean> {
  const columns = {
    title: task.title,
    dueOn: task.dueOn ?? null,
    doneOn: task.doneOn ?? null,
  }
  const saved = await db
    .insertInto('experiment_tasks')
    .values({ id: task.id, experimentId, ...columns, createdAt: now })
    .onConflict((on) =>
      on
        .column('id')
        .doUpdateSet(columns)
        .where('experiment_tasks.experimentId', '=', experimentId),
    )
    .returning('id')
    .executeTakeFirst()
  if (!saved) return false
  await saveShares(db, task)
  return true
}

async function saveShares(db: Db, task: Task): Promise<void> {
  await db.deleteFrom('experiment_task_shares').where('taskId', '=', task.id).execute()
  const rows = [...task.shares].map(([memberId, share]) => ({
    taskId: task.id,
    memberId,
    share,
  }))
  if (rows.length > 0) await db.insertInto('experiment_task_shares').values(rows).execute()
}

export async function markTaskDone(
  db: Db,
  experimentId: string,
  taskId: string,
  doneOn: Day | undefined,
): Promise<boolean> {
  const saved = await db
    .updateTable('experiment_tasks')
    .set({ doneOn: doneOn ?? null })
    .where('id', '=', taskId)
    .where('experimentId', '=', experimentId)
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}
