import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { findTasksState, putBackTasks, type TasksState } from '../store/tasks-state.ts'
import { taskListTexts } from '../texts/task-list.ts'

/** The tasks of a team as they stood before they were written together: each with its day and its shares. */
export const tasksWrittenUndo: UndoKind<Ctx, TasksState> = {
  act: 'experiment-tasks.written',
  named: { fr: taskListTexts.fr.gridNamed, en: taskListTexts.en.gridNamed },
  undone: { fr: taskListTexts.fr.gridUndone, en: taskListTexts.en.gridUndone },
  state: async (ctx, experimentId) => {
    const experiment = await lockExperiment(ctx.db, experimentId)
    return experiment && findTasksState(ctx.db, experimentId)
  },
  may: async (ctx, experimentId) => {
    const experiment = await lockExperiment(ctx.db, experimentId)
    return experiment !== undefined && mayEditExperiment(ctx.person, experiment)
  },
  restore: (ctx, experimentId, before) => putBackTasks(ctx.db, experimentId, before),
}
