import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { isOnTeam } from '../../permissions.ts'
import { markTaskDone } from '../store/tasks.ts'
import { holdTasks } from './hold-tasks.ts'
import { tasksFinishedUndo } from './undo-task.ts'

/** Several tasks of the list, done today; those that were done already keep their day. */
export async function finishTasks(
  ctx: Ctx,
  taskIds: readonly string[],
): Promise<Result<{ readonly finished: number }, 'forbidden'>> {
  const { experiments, tasks } = await holdTasks(ctx, taskIds)
  const open = tasks.filter(({ doneOn }) => doneOn === null)
  const experimentIds = [...new Set(open.map(({ experimentId }) => experimentId))]
  const here = experiments.filter(({ id }) => experimentIds.includes(id))
  if (!here.every((experiment) => isOnTeam(ctx.person, experiment))) return refused('forbidden')
  if (open.length === 0) return done({ finished: 0 })

  const undo = await undoable(ctx, tasksFinishedUndo, open.map(({ id }) => id).join(' '))
  for (const { id, experimentId } of open)
    await markTaskDone(ctx.db, experimentId, id, dayOf(ctx.now))

  for (const id of experimentIds) {
    ctx.audit({ act: 'experiment-tasks.finished', subject: `experiment:${id}`, public: false })
    ctx.changed(`experiment:${id}`)
  }
  const [only, ...others] = experimentIds
  const subject = others.length === 0 ? `experiment:${only}` : 'experiments'
  await undo({ subject, public: false })
  return done({ finished: open.length })
}
