import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { ExperimentTables } from '../../tables.ts'
import type { Share, Task } from '../task.ts'

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

export async function deleteTasks(
  db: Db,
  experimentId: string,
  taskIds: readonly string[],
): Promise<void> {
  if (taskIds.length === 0) return
  await db
    .deleteFrom('experiment_tasks')
    .where('experimentId', '=', experimentId)
    .where('id', 'in', taskIds)
    .execute()
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

export interface TaskOfTeam {
  readonly id: string
  readonly experimentId: string
  readonly title: string
  readonly dueOn: Day | undefined
  readonly doneOn: Day | undefined
  /** Who does it, and who answers for it. */
  readonly shares: readonly { readonly personId: string; readonly share: Share }[]
}

/** The tasks of these experiments: what presses first, then what has no day, then what is done. */
export async function listTasksOfTeams(
  db: Db,
  experimentIds: readonly string[],
): Promise<readonly TaskOfTeam[]> {
  if (experimentIds.length === 0) return []
  const rows = await db
    .selectFrom('experiment_tasks')
    .select(['id', 'experimentId', 'title', 'dueOn', 'doneOn'])
    .where('experimentId', 'in', [...experimentIds])
    .orderBy(sql`done_on desc nulls first`)
    .orderBy(sql`due_on nulls last`)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  const shares = await db
    .selectFrom('experiment_task_shares as part')
    .innerJoin('experiment_members as member', 'member.id', 'part.memberId')
    .select(['part.taskId', 'part.share', 'member.personId'])
    .where('member.experimentId', 'in', [...experimentIds])
    .where('part.share', 'in', ['does', 'answers'])
    .orderBy('member.createdAt')
    .orderBy('member.id')
    .execute()
  const byTask = new Map<string, (typeof shares)[number][]>()
  for (const part of shares) {
    const here = byTask.get(part.taskId)
    if (here) here.push(part)
    else byTask.set(part.taskId, [part])
  }
  return rows.map(({ dueOn, doneOn, ...task }) => ({
    ...task,
    dueOn: dueOn ?? undefined,
    doneOn: doneOn ?? undefined,
    shares: byTask.get(task.id) ?? [],
  }))
}

/** Of which experiments these tasks are, in one order. */
export async function experimentsOfTasks(
  db: Db,
  taskIds: readonly string[],
): Promise<readonly string[]> {
  if (taskIds.length === 0) return []
  const rows = await db
    .selectFrom('experiment_tasks')
    .select('experimentId')
    .distinct()
    .where('id', 'in', [...taskIds])
    .orderBy('experimentId')
    .execute()
  return rows.map(({ experimentId }) => experimentId)
}

/** Held in one order, so that two hands that tick the same tasks wait for each other. */
export async function lockTasksDone(db: Db, taskIds: readonly string[]) {
  if (taskIds.length === 0) return []
  return db
    .selectFrom('experiment_tasks')
    .select(['id', 'experimentId', 'doneOn'])
    .where('id', 'in', [...taskIds])
    .orderBy('id')
    .forUpdate()
    .execute()
}
