import { dayOf } from '#kit/dates.ts'
import { isStaff, type Viewer } from '#kit/viewer.ts'
import {
  countEach,
  type ExperimentFilter,
  isNextAtHand,
  listOwnExperiments,
  listWhatNext,
} from '#modules/experiments/index.ts'
import { findPersonNames } from '#modules/people/index.ts'
import { getTerritories, territoryLabel, territoryPaths } from '#modules/territories/index.ts'
import { forbidden, page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import type { Module } from '#platform/module.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { listFirstSteps } from '../../first-hour/index.ts'
import { paths } from '../../paths.ts'
import { mayOpenFirstHour } from '../../permissions.ts'
import { shownOf } from '../../routes/front.tsx'
import { noteCount } from '../actions/count-waiting.ts'
import { gatherGlance, glanceOfLoad } from '../actions/gather-glance.ts'
import { waitingSeen } from '../actions/gather-waiting.ts'
import type { Noted } from '../dashboard.ts'
import { glanceParts } from '../glance.ts'
import { DashboardPage } from '../pages/DashboardPage.tsx'
import type { MineExperiment } from '../pages/MyExperiments.tsx'
import { readWaitingView } from '../waiting-view.ts'

/** The rooms are asked late, for what waits in each. */
export function dashboardRoutes(rooms: () => readonly Module[]): readonly Route[] {
  return [get(paths.dashboard, 'signed-in', (c) => show(c, rooms()))]
}

async function show(c: HttpContext, rooms: readonly Module[]) {
  const { ctx, frame } = c.var
  const viewer = ctx.person
  if (!viewer) return forbidden(c)
  const [mine, waiting] = await Promise.all([
    ownExperiments(ctx, viewer),
    waitingSeen(ctx, viewer, rooms),
  ])
  const count = waiting.shown.length
  await noteCount(ctx, viewer, { count, before: frame.waiting })
  const figures = [
    ...(await gatherGlance(ctx, viewer, rooms)),
    ...(await glanceOfLoad(ctx, viewer, count)),
  ]
  const givers = await findPersonNames(
    ctx.db,
    waiting.shown.flatMap(({ given }) => given?.by ?? []),
  )
  return page(
    c,
    <DashboardPage
      frame={{ ...frame, waiting: count }}
      mine={mine}
      waiting={waiting.shown}
      aside={waiting.aside.length}
      givers={givers}
      view={readWaitingView(c.req.query('vue'))}
      territories={await territoriesOf(ctx, viewer)}
      staff={isStaff(viewer) ? { isNew: await isNewHouse(ctx) } : undefined}
      glance={glanceParts(figures)}
      firstSteps={await firstStepsOf(ctx, viewer, rooms)}
      today={dayOf(ctx.now)}
    />,
  )
}

/** What is left of the first hour, for those who do it; nothing once it was put away. */
async function firstStepsOf(ctx: Ctx, viewer: Viewer, rooms: readonly Module[]) {
  if (!mayOpenFirstHour(viewer)) return []
  const { steps, isAway } = await listFirstSteps(ctx, rooms)
  return isAway ? [] : steps
}

/** What comes next in each of their own, and whether it stands among the things to do. */
async function ownExperiments(ctx: Ctx, viewer: Viewer): Promise<readonly MineExperiment[]> {
  const shown = await shownOf(ctx, await listOwnExperiments(ctx, viewer))
  const today = dayOf(ctx.now)
  const found = await listWhatNext(
    ctx.db,
    shown.map(({ experiment }) => experiment),
    today,
  )
  return shown.flatMap((own) => {
    const next = found.get(own.experiment.id)
    if (!next) return []
    return [{ ...own, next, toDo: isNextAtHand(viewer, own.experiment, next, today) }]
  })
}

async function territoriesOf({ db }: Ctx, viewer: Viewer): Promise<readonly Noted[]> {
  const places = viewer.roles.flatMap(({ place }) =>
    place?.kind === 'territory' ? [place.id] : [],
  )
  const territories = await getTerritories(db, [...new Set(places)])
  return [...territories.values()].map((territory) => ({
    label: territoryLabel(territory),
    href: territoryPaths.territory(territory.slug),
  }))
}

/** Nothing was written yet: what other houses tell of theirs is not counted. */
async function isNewHouse({ db }: Ctx): Promise<boolean> {
  const asked: readonly ExperimentFilter[] = [
    { visibility: ['published', 'in-review'] },
    { visibility: ['draft'], stage: 'stopped' },
  ]
  const counts = await countEach(
    db,
    asked.map((filter) => ({ ...filter, livedHere: true })),
  )
  return counts.every((count) => count === 0)
}
