import { dayOf } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { paths as experimentPaths, listExperiments } from '#modules/experiments/index.ts'
import { notFound, page } from '#platform/answers.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { createProject, editProject } from '../actions/keep-project.ts'
import type { Budget } from '../balance.ts'
import { forecastOf } from '../forecast.ts'
import { ProjectPage } from '../pages/ProjectPage.tsx'
import { ProjectFormPage } from '../pages/ProjectsPage.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepEconomics } from '../permissions.ts'
import { type Project, projectForm } from '../project.ts'
import { decisionsOf } from '../store/grants.ts'
import { listProjects } from '../store/projects.ts'
import { listOverheads } from '../store/rates.ts'
import { projectTexts } from '../texts/projects.ts'
import { budgetAt } from './at.ts'

const own = {
  audience: keepers,
  may: mayKeepEconomics,
  shape: projectForm,
  refusals: (locale: 'fr' | 'en') => projectTexts[locale].refusals,
  under: { 'experiment-unknown': 'experimentId', 'experiment-taken': 'experimentId' },
  notice: (locale: 'fr' | 'en') => projectTexts[locale].saved,
} as const

export const addRoutes: readonly Route[] = formRoutes({
  ...own,
  path: paths.add,
  on: () => ({}),
  fresh: true,
  draw: (c, _, form) => drawForm(c, undefined, form),
  act: (c, _, form) => createProject(c.var.ctx, form),
  next: (_, { slug }) => paths.project(slug),
})

export const projectRoutes: readonly Route[] = [
  get(paths.project(':slug'), keepers, show),
  ...formRoutes({
    ...own,
    path: paths.edit(':slug'),
    on: budgetAt,
    saved: ({ project }) => ({
      act: 'economics.project-written',
      subject: `economics:${project.id}`,
    }),
    keptDays: ({ project: { startsOn, endsOn } }) => ({ startsOn, endsOn }),
    draw: (c, { project }, form) => drawForm(c, project, form),
    act: (c, { project }, form) => editProject(c.var.ctx, project.slug, form),
    next: ({ project }) => paths.project(project.slug),
  }),
]

/** Experiments that have no budget here yet, and that of this project. */
async function drawForm(c: HttpContext, project: Project | undefined, form: FormState) {
  const { ctx, frame } = c.var
  const taken = new Set((await listProjects(ctx.db)).map(({ experimentId }) => experimentId))
  const experiments = (await listExperiments(ctx.db)).filter(
    ({ id }) => id === project?.experimentId || !taken.has(id),
  )
  return <ProjectFormPage frame={frame} project={project} experiments={experiments} form={form} />
}

async function show(c: HttpContext) {
  const budget = await budgetAt(c)
  return budget ? page(c, await drawProject(c, budget)) : notFound(c)
}

async function drawProject(c: HttpContext, budget: Budget) {
  const { ctx, frame } = c.var
  const { experimentId } = budget.project
  const [experiment] =
    experimentId === undefined ? [] : await listExperiments(ctx.db, { ids: [experimentId] })
  return (
    <ProjectPage
      frame={frame}
      budget={budget}
      overheads={await listOverheads(ctx.db)}
      forecast={forecastOf(budget, dayOf(ctx.now))}
      decisions={await decisionsOf(ctx.db, [budget.project.id])}
      thereHref={experiment && experimentPaths.budget(experiment.slug)}
    />
  )
}
