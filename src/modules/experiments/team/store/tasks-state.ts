import type { Kysely } from 'kysely'
import type { ExperimentTables } from '../../tables.ts'
import type { Share } from '../task.ts'

type Db = Kysely<ExperimentTables>

interface TaskState {
  readonly [name: string]: string | null | readonly (readonly [string, string])[]
  readonly id: string
  readonly title: string
  readonly dueOn: string | null
  readonly doneOn: string | null
  readonly createdAt: string
  readonly shares: readonly (readonly [string, string])[]
}

/** Every task as its row holds it, with who has which share in it. */
export type TasksState = readonly TaskState[]

export async function findTasksState(db: Db, experimentId: string): Promise<TasksState> {
  const tasks = await db
    .selectFrom('experiment_tasks')
    .select(['id', 'title', 'dueOn', 'doneOn', 'createdAt'])
    .where('experimentId', '=', experimentId)
    .orderBy('id')
    .execute()
  const shares = await db
    .selectFrom('experiment_task_shares')
    .innerJoin('experiment_tasks', 'experiment_tasks.id', 'taskId')
    .select(['taskId', 'memberId', 'share'])
    .where('experimentId', '=', experimentId)
    .orderBy('taskId')
    .orderBy('memberId')
    .execute()
  return tasks.map(({ createdAt, ...task }) => ({
    ...task,
    createdAt: createdAt.toISOString(),
    shares: shares
      .filter(({ taskId }) => taskId === task.id)
      .map(({ memberId, share }) => [memberId, share] as const),
  }))
}

export async function putBackTasks(db: Db, experimentId: string, tasks: TasksState): Promise<void> {
  await db.deleteFrom('experiment_tasks').where('experimentId', '=', experimentId).execute()
  if (tasks.length === 0) return
  const rows = tasks.map(({ shares: _, createdAt, id, title, dueOn, doneOn }) => ({
    ...{ id, experimentId, title, dueOn, doneOn },
    createdAt: new Date(createdAt),
  }))
  await db.insertInto('experiment_tasks').values(rows).execute()
  const shares = tasks.flatMap(({ id, shares: held }) =>
    held.map(([memberId, share]) => ({ taskId: id, memberId, share: share as Share })),
  )
  if (shares.length > 0) await db.insertInto('experiment_task_shares').values(shares).execute()
}
