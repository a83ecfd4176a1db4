import { z } from 'zod'
import { type Day, dayOf } from '#kit/dates.ts'
import { isId } from '#kit/ids.ts'
import type { List } from '#kit/list.ts'
import { mostAtOnce } from '#kit/lists/bulk.ts'
import { holdsWords } from '#kit/lists/holds-words.ts'
import { findPersonNames } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import type { CellAct } from '#platform/lists/edit-routes.ts'
import { listAskedBy, routesOfList } from '#platform/lists/list-routes.ts'
import type { ListAsk, OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import { paths } from '../../paths.ts'
import { listExperiments } from '../../store/lists.ts'
import { refusalTexts } from '../../texts/refusal.ts'
import { finishTasks } from '../actions/finish-tasks.ts'
import { holdTask } from '../actions/hold-tasks.ts'
import { saveTask, type TaskRefusal } from '../actions/save-task.ts'
import { TaskListPage } from '../pages/TaskListPage.tsx'
import { listTasks, listTasksOfTeams, type TaskOfTeam } from '../store/tasks.ts'
import { taskDays, taskShape } from '../task.ts'
import { isInState, stateOfTask, type TaskLine } from '../task-line.ts'
import { taskListTexts } from '../texts/task-list.ts'
import { taskList } from './task-columns.ts'

const everyExperiment = 5000

const bulkShape = z.object({
  ids: z
    .string()
    .catch('')
    .transform((ids) => ids.split(' ').filter(isId).slice(0, mostAtOnce)),
})

type Written = z.infer<typeof taskShape>

/** One field of a task; who takes part in it is written on its own page. */
const written = (field: keyof Written): CellAct<TaskLine, Written, TaskRefusal> => ({
  field,
  form: ({ task }) => ({ title: task.title, dueOn: task.dueOn ?? '' }),
  shape: taskShape,
  days: field === 'dueOn' ? taskDays : {},
  act: async (c, { experiment, task }, input) => {
    const { ctx } = c.var
    const stands = (await listTasks(ctx.db, experiment.id)).find(({ id }) => id === task.id)
    const shares = stands?.shares ?? new Map()
    return saveTask(ctx, experiment.id, task.id, { ...input, shares })
  },
})

/** The tasks of all teams, for the lab. */
export const taskListRoutes: readonly Route[] = [
  ...routesOfList<TaskLine, TaskRefusal>({
    audience: 'staff',
    page: paths.tasks,
    files: paths.tasksFiles,
    open,
    edits: {
      row: lockedLine,
      columns: { tache: written('title'), pour: written('dueOn') },
      refusals: (locale) => refusalTexts[locale],
    },
  }),
  buttonRoute({
    path: paths.tasksDone,
    audience: 'staff',
    on: async (c) => listAskedBy(c, (await open(c)).list),
    shape: bulkShape,
    act: (c, _, { ids }) => finishTasks(c.var.ctx, ids),
    refusals: (locale) => refusalTexts[locale],
    back: (asked) => asked,
    next: (asked) => asked,
    notice: (locale, { finished }) =>
      finished === 0
        ? taskListTexts[locale].finishNothing
        : taskListTexts[locale].finished(finished),
  }),
]

async function lockedLine(c: HttpContext, id: string): Promise<TaskLine | undefined> {
  const { ctx } = c.var
  const held = isId(id) ? await holdTask(ctx, id) : undefined
  if (!held) return undefined
  const { experiment } = held
  const tasks = await listTasksOfTeams(ctx.db, [experiment.id])
  const [line] = await linesOf(
    ctx,
    [experiment],
    tasks.filter((task) => task.id === id),
  )
  return line
}

async function open(c: HttpContext): Promise<OpenedList<TaskLine>> {
  const { ctx, frame } = c.var
  const today: Day = dayOf(ctx.now)
  const experiments = await listExperiments(ctx.db, {
    visibility: ['published', 'draft'],
    limit: everyExperiment,
  })
  const tasks = await listTasksOfTeams(
    ctx.db,
    experiments.map(({ id }) => id),
  )
  const lines = await linesOf(ctx, experiments, tasks)
  const withTasks = experiments.filter(({ id }) => tasks.some((task) => task.experimentId === id))
  const list = taskList({ locale: ctx.locale, today, viewer: ctx.person, withTasks, lines })
  return {
    list,
    find: (ask) => findLines(list, lines, ask),
    draw: (shown) => <TaskListPage frame={frame} shown={shown} today={today} />,
  }
}

function findLines(list: List<TaskLine>, lines: readonly TaskLine[], ask: ListAsk) {
  const { etat, experience, miennes, q = '' } = ask.values
  const found = lines.filter(
    (line) =>
      isInState(line, etat === 'toutes' ? undefined : etat) &&
      (experience === undefined || line.experiment.slug === experience) &&
      (miennes === undefined || line.isMine) &&
      holdsWords([`${line.task.title} ${line.experiment.title} ${line.does} ${line.answers}`], q),
  )
  return rowsInMemory(list, found, ask)
}

async function linesOf(
  ctx: Ctx,
  experiments: readonly Experiment[],
  tasks: readonly TaskOfTeam[],
): Promise<readonly TaskLine[]> {
  const byId = new Map(experiments.map((experiment) => [experiment.id, experiment]))
  const people = tasks.flatMap(({ shares }) => shares.map(({ personId }) => personId))
  const names = await findPersonNames(ctx.db, [...new Set(people)], ctx.locale)
  const today = dayOf(ctx.now)
  return tasks.flatMap((task) => {
    const experiment = byId.get(task.experimentId)
    if (!experiment) return []
    const namesOf = (share: 'does' | 'answers') =>
      task.shares
        .flatMap((part) => (part.share === share ? (names.get(part.personId) ?? []) : []))
        .join(', ')
    const isMine = task.shares.some(({ personId }) => personId === ctx.person?.id)
    const state = stateOfTask(task, today)
    return [{ task, experiment, state, does: namesOf('does'), answers: namesOf('answers'), isMine }]
  })
}
