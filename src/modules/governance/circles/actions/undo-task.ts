import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { closingOf, sayings, seenOf } from '../../actions/circle-at-undo.ts'
import { mayTakePart } from '../../permissions.ts'
import { lockTask, reopenTask } from '../../tensions/index.ts'

interface TaskState {
  readonly [name: string]: string | null
  readonly doneAt: string | null
  readonly circleClosedAt: string | null
}

/** What somebody of the circle said to be done a moment ago. */
export const taskDoneUndo: UndoKind<Ctx, TaskState> = {
  act: 'circle-task.done',
  ...sayings('taskDone'),
  state: async (ctx, id) => {
    const task = await lockTask(ctx.db, id)
    if (!task) return undefined
    const doneAt = task.doneAt?.toISOString() ?? null
    return { doneAt, circleClosedAt: await closingOf(ctx, task.circleId) }
  },
  may: async (ctx, id) => {
    const task = await lockTask(ctx.db, id)
    const seen = task && (await seenOf(ctx, task.circleId))
    return seen !== undefined && mayTakePart(ctx.person, seen)
  },
  restore: (ctx, id) => reopenTask(ctx.db, id),
}
