import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { isOnTeam } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { markTaskDone } from '../store/tasks.ts'
import type { TaskRefusal } from './save-task.ts'

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
  const saved = await markTaskDone(ctx.db, experimentId, taskId, on)
  if (!saved) return refused('task-unknown')

  ctx.audit({
    act: isDone ? 'experiment-task.finished' : 'experiment-task.reopened',
    subject: `experiment:${experimentId}`,
    public: false,
  })
  ctx.changed(`experiment:${experimentId}`)
  return done()
}
