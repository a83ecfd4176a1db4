import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { listTasks, saveTask as save } from '../store/tasks.ts'
import type { Share } from '../task.ts'
import { taskWrittenUndo } from './undo-task.ts'

export type TaskRefusal = 'not-found' | 'forbidden' | 'task-unknown'

/** A task and who has which share in it; `taskId` undefined adds one. */
export async function saveTask(
  ctx: Ctx,
  experimentId: string,
  taskId: string | undefined,
  input: { title: string; dueOn: string | undefined; shares: ReadonlyMap<string, Share> },
): Promise<Result<undefined, TaskRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')
  const before = (await listTasks(ctx.db, experimentId)).find((item) => item.id === taskId)

  if (!mayEditExperiment(ctx.person, experiment)) return refused('forbidden')

  if (taskId !== undefined && !before) return refused('task-unknown')

  const task = { ...input, id: taskId ?? newId(ctx.now, ctx.chance), doneOn: before?.doneOn }
  // A task that was added is taken away by nobody's minute: it is changed, or done.
  const undo = before && (await undoable(ctx, taskWrittenUndo, before.id))
  await save(ctx.db, experimentId, task, ctx.now)

  const told = { subject: `experiment:${experimentId}`, public: false } as const
  ctx.audit({ act: 'experiment-task.written', ...told })
  ctx.changed(`experiment:${experimentId}`)
  await undo?.(told)
  return done()
}
