import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { isOnTeam } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { markTaskDone } from '../store/tasks.ts'
import type { TaskRefusal } from './save-task.ts'
import { taskFinishedUndo, taskReopenedUndo } from './undo-task.ts'

/** Done today, or to be done again. */
export async function finishTask(
  ctx: Ctx,
  experimentId: string,
  taskId: string,
  isDone: boolean,
): Promise<Result<undefined, TaskRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!isOnTeam(ctx.person, experiment)) return refused('forbidden')

  const on = isDone ? dayOf(ctx.now) : undefined
  const kind = isDone ? taskFinishedUndo : taskReopenedUndo
  const undo = await undoable(ctx, kind, taskId)
  const saved = await markTaskDone(ctx.db, experimentId, taskId, on)
  if (!saved) return refused('task-unknown')

  const told = { subject: `experiment:${experimentId}`, public: false } as const
  ctx.audit({ act: isDone ? 'experiment-task.finished' : 'experiment-task.reopened', ...told })
  ctx.changed(`experiment:${experimentId}`)
  await undo(told)
  return done()
}
