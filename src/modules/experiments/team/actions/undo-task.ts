import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { isOnTeam, mayEditExperiment } from '../../permissions.ts'
import { listTasks, markTaskDone, saveTask } from '../store/tasks.ts'
import type { Share } from '../task.ts'
import { taskListTexts } from '../texts/task-list.ts'
import { teamTexts } from '../texts/team.ts'
import { holdTask, holdTasks } from './hold-tasks.ts'

interface TaskState {
  readonly [name: string]: string | null
  readonly experimentId: string
  readonly doneOn: string | null
}

function taskUndo(act: 'finished' | 'reopened'): UndoKind<Ctx, TaskState> {
  const { taskNamed: fr, taskUndone: undoneFr } = teamTexts.fr
  const { taskNamed: en, taskUndone: undoneEn } = teamTexts.en
  return {
    act: `experiment-task.${act}`,
    named: { fr: fr[act], en: en[act] },
    undone: { fr: undoneFr[act], en: undoneEn[act] },
    state: async (ctx, id) => {
      const held = await holdTask(ctx, id)
      return held && { experimentId: held.task.experimentId, doneOn: held.task.doneOn }
    },
    may: async (ctx, id) => {
      const held = await holdTask(ctx, id)
      return held !== undefined && isOnTeam(ctx.person, held.experiment)
    },
    restore: async (ctx, id, { experimentId, doneOn }) => {
      await markTaskDone(ctx.db, experimentId, id, doneOn ?? undefined)
    },
  }
}

/** A task of the team that was ticked a moment ago, or whose tick was taken off: its day is the one of before. */
export const taskFinishedUndo = taskUndo('finished')
export const taskReopenedUndo = taskUndo('reopened')

type Ticks = readonly (readonly (string | null)[])[]

/** Several tasks that were ticked at once in the list: all of them, or none. */
export const tasksFinishedUndo: UndoKind<Ctx, { readonly [name: string]: Ticks }> = {
  act: 'experiment-tasks.finished',
  named: { fr: taskListTexts.fr.finishedNamed, en: taskListTexts.en.finishedNamed },
  undone: { fr: taskListTexts.fr.finishedUndone, en: taskListTexts.en.finishedUndone },
  state: async (ctx, ids) => {
    const { tasks } = await holdTasks(ctx, ids.split(' '))
    return { tasks: tasks.map((task) => [task.id, task.experimentId, task.doneOn]) }
  },
  may: async (ctx, ids) => {
    const { experiments } = await holdTasks(ctx, ids.split(' '))
    return experiments.every((experiment) => isOnTeam(ctx.person, experiment))
  },
  restore: async (ctx, _, { tasks = [] }) => {
    for (const [id, experimentId, doneOn] of tasks)
      if (id && experimentId) await markTaskDone(ctx.db, experimentId, id, doneOn ?? undefined)
  },
}

interface WrittenState {
  readonly [name: string]: string | null | readonly (readonly string[])[]
  readonly experimentId: string
  readonly title: string
  readonly dueOn: string | null
  readonly shares: readonly (readonly string[])[]
}

/** The words, the day and the shares of a task that was there already. */
export const taskWrittenUndo: UndoKind<Ctx, WrittenState> = {
  act: 'experiment-task.written',
  named: { fr: taskListTexts.fr.writtenNamed, en: taskListTexts.en.writtenNamed },
  undone: { fr: taskListTexts.fr.writtenUndone, en: taskListTexts.en.writtenUndone },
  state: async (ctx, id) => {
    const held = await holdTask(ctx, id)
    const experimentId = held?.experiment.id ?? ''
    const task = held && (await listTasks(ctx.db, experimentId)).find((item) => item.id === id)
    if (!task) return undefined
    const { title, dueOn, shares } = task
    return { experimentId, title, dueOn: dueOn ?? null, shares: [...shares].toSorted() }
  },
  may: async (ctx, id) => {
    const held = await holdTask(ctx, id)
    return held !== undefined && mayEditExperiment(ctx.person, held.experiment)
  },
  restore: async (ctx, id, { experimentId, title, dueOn, shares }) => {
    const held = await holdTask(ctx, id)
    const parts = shares.flatMap(([member = '', share]) =>
      share ? [[member, share as Share] as const] : [],
    )
    const task = { id, title, dueOn: dueOn ?? undefined, doneOn: held?.task.doneOn ?? undefined }
    await saveTask(ctx.db, experimentId, { ...task, shares: new Map(parts) }, ctx.now)
  },
}
