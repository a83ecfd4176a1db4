import { dayOf } from '#kit/dates.ts'
import type { GridChange } from '#kit/grids/grid.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { deleteTasks, listTasks, saveTask } from '../store/tasks.ts'
import { type TaskRowForm, taskOfRow } from '../task-grid.ts'
import { tasksWrittenUndo } from './undo-tasks.ts'

const mostTasks = 200

export interface SavedTasks {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/** All that a save changes in the tasks of a team: one act, one line of the memory, undone as a whole. */
export async function saveTasks(
  ctx: Ctx,
  experimentId: string,
  { added, changed, removed }: GridChange<TaskRowForm>,
): Promise<Result<SavedTasks, 'not-found' | 'forbidden' | 'task-unknown' | 'too-many-tasks'>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayEditExperiment(ctx.person, experiment)) return refused('forbidden')

  const saved = { added: added.length, changed: changed.length, removed: removed.length }
  if (saved.added + saved.changed + saved.removed === 0) return done(saved)
  const before = new Map((await listTasks(ctx.db, experimentId)).map((task) => [task.id, task]))
  if (![...changed.map(({ id }) => id), ...removed].every((id) => before.has(id)))
    return refused('task-unknown')
  // Others may have filled the page since it was read.
  if (saved.added > 0 && before.size - saved.removed + saved.added > mostTasks)
    return refused('too-many-tasks')

  const undo = await undoable(ctx, tasksWrittenUndo, experimentId)
  const today = dayOf(ctx.now)
  const rows = [
    ...changed.map(({ id, written }) => taskOfRow(id, written, before.get(id), today)),
    ...added.map((row) => taskOfRow(newId(ctx.now, ctx.chance), row, undefined, today)),
  ]
  for (const task of rows) await saveTask(ctx.db, experimentId, task, ctx.now)
  await deleteTasks(ctx.db, experimentId, removed)

  const told = { subject: `experiment:${experimentId}`, public: false } as const
  ctx.audit({ act: 'experiment-tasks.written', ...told, detail: { ...saved } })
  ctx.changed(`experiment:${experimentId}`)
  await undo(told)
  return done(saved)
}
