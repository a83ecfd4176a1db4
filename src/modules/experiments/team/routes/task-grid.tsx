import { dayOf } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { gridTexts } from '#kit/grids/texts.ts'
import { findPersonNames } from '#modules/people/index.ts'
import { gridRoutes } from '#platform/grids/grid-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import { paths } from '../../paths.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { experimentAt } from '../../routes/on-experiment.ts'
import { refusalTexts } from '../../texts/refusal.ts'
import { saveTasks } from '../actions/save-tasks.ts'
import { TaskGridPage, TaskPastePage } from '../pages/TaskGridPage.tsx'
import { listTasks } from '../store/tasks.ts'
import { listMembers } from '../store/team.ts'
import { taskGrid, taskRows } from '../task-grid.ts'
import { taskListTexts } from '../texts/task-list.ts'

/** The tasks of one team, written together or pasted from a sheet. */
export const taskGridRoutes: readonly Route[] = gridRoutes({
  path: '/experiences/:slug/equipe/taches',
  audience: 'signed-in',
  on: experimentAt,
  may: mayEditExperiment,
  grid: gridAt,
  rows: rowsAt,
  draw: gridPage,
  act: (c, { id }, change) => saveTasks(c.var.ctx, id, change),
  refusals: (locale) => ({
    ...refusalTexts[locale],
    'too-many-tasks': taskListTexts[locale].tooMany,
  }),
  next: ({ slug }) => paths.team(slug),
  notice: (locale, saved) => gridTexts[locale].saved(saved),
  saved: ({ id }) => ({ act: 'experiment-tasks.written', subject: `experiment:${id}` }),
  paste: {
    path: '/experiences/:slug/equipe/coller',
    draw: async (c, experiment, form, read) => {
      const grid = await gridAt(c, experiment)
      return <TaskPastePage frame={c.var.frame} {...{ experiment, form, read, grid }} />
    },
  },
})

async function gridAt(c: HttpContext, { id }: Experiment) {
  const { ctx } = c.var
  const members = await listMembers(ctx.db, id)
  const names = await findPersonNames(
    ctx.db,
    members.map(({ personId }) => personId),
    ctx.locale,
  )
  const named = members.map((member) => ({ id: member.id, name: names.get(member.personId) ?? '' }))
  return taskGrid(named, dayOf(ctx.now))
}

async function rowsAt(c: HttpContext, experiment: Experiment) {
  return taskRows(await listTasks(c.var.ctx.db, experiment.id), await gridAt(c, experiment))
}

async function gridPage(c: HttpContext, experiment: Experiment, form: FormState) {
  const grid = await gridAt(c, experiment)
  const rows = await rowsAt(c, experiment)
  return <TaskGridPage frame={c.var.frame} {...{ experiment, form, grid, rows }} />
}
