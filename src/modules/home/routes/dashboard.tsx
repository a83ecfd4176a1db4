import { addDays, dayOf, shortDay } from '#kit/dates.ts'
import { writtenLocale } from '#kit/texts.ts'
import { isStaff, type Viewer } from '#kit/viewer.ts'
import {
  countEach,
  dueOn,
  type Experiment,
  type ExperimentFilter,
  paths as experimentPaths,
  isAtOrAfter,
  listExperiments,
  maySeeExperiment,
} from '#modules/experiments/index.ts'
import { listMandatesEnding, peoplePaths } from '#modules/people/index.ts'
import { countPublished } from '#modules/resources/index.ts'
import { getTerritories, territoryLabel, territoryPaths } from '#modules/territories/index.ts'
import { forbidden, page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import type { Module } from '#platform/module.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Glance, Noted } from '../dashboard.ts'
import { DashboardPage } from '../pages/DashboardPage.tsx'
import { paths } from '../paths.ts'
import { dashboardTexts } from '../texts/dashboard.ts'
import { placesHeld } from '../waiting.ts'
import { shownOf } from './front.tsx'
import { listWaiting, withNext } from './waiting.ts'

/** The rooms are asked late, for what waits in each. */
export function dashboardRoutes(rooms: () => readonly Module[]): readonly Route[] {
  return [get(paths.dashboard, 'signed-in', (c) => show(c, rooms()))]
}

const mineShown = 12
const lineShown = 6
/** A mandate is worth a call half a year before its end. */
const mandateDays = 182
const known = ['published', 'draft'] as const

async function show(c: HttpContext, rooms: readonly Module[]) {
  const { ctx, frame } = c.var
  const viewer = ctx.person
  if (!viewer) return forbidden(c)
  const mine = await withNext(ctx, await shownOf(ctx, await experimentsOf(ctx, viewer)))
  return page(
    c,
    <DashboardPage
      frame={frame}
      mine={mine}
      waiting={await listWaiting(ctx, viewer, mine, rooms)}
      territories={await territoriesOf(ctx, viewer)}
      staff={isStaff(viewer) ? await staffPart(ctx) : undefined}
      today={dayOf(ctx.now)}
    />,
  )
}

/** Those of their team, of their territory, or where they were invited; the finished ones last. */
async function experimentsOf(ctx: Ctx, viewer: Viewer): Promise<readonly Experiment[]> {
  const held = placesHeld(viewer)
  const asked: ExperimentFilter[] = [
    { of: { personId: viewer.id, today: dayOf(ctx.now) } },
    ...held.territories.map((territoryId) => ({ territoryId })),
    ...(held.experiments.length > 0 ? [{ ids: held.experiments }] : []),
  ]
  const lists = await Promise.all(
    asked.map((filter) => listExperiments(ctx.db, { ...filter, visibility: known, limit: 50 })),
  )
  const all = new Map(lists.flat().map((experiment) => [experiment.id, experiment]))
  return [...all.values()]
    .filter((experiment) => maySeeExperiment(viewer, experiment))
    .toSorted((experiment, other) => rank(experiment) - rank(other))
    .slice(0, mineShown)
}

function rank({ stage }: Experiment): number {
  if (stage === 'stopped') return 2
  return isAtOrAfter(stage, 'dissemination') ? 1 : 0
}

async function territoriesOf({ db }: Ctx, viewer: Viewer): Promise<readonly Noted[]> {
  const territories = await getTerritories(db, placesHeld(viewer).territories)
  return [...territories.values()].map((territory) => ({
    label: territoryLabel(territory),
    href: territoryPaths.territory(territory.slug),
  }))
}

async function staffPart(ctx: Ctx) {
  const [glance, late, mandates] = await Promise.all([
    glanceOf(ctx),
    lateExperiments(ctx),
    endingMandates(ctx),
  ])
  return { glance, late, mandates }
}

async function glanceOf({ db, now }: Ctx): Promise<Glance> {
  const asked: readonly ExperimentFilter[] = [
    { visibility: ['published'] },
    { visibility: known, lateOn: dayOf(now) },
    { visibility: known, stage: 'stopped' },
    { visibility: known, seeking: true },
    { visibility: ['in-review'] },
  ]
  const counts = await countEach(
    db,
    asked.map((filter) => ({ ...filter, livedHere: true })),
  )
  const [published = 0, late = 0, stopped = 0, seeking = 0, toReview = 0] = counts
  return { published, late, stopped, seeking, toReview, sheets: await countPublished(db) }
}

async function lateExperiments(ctx: Ctx): Promise<readonly Noted[]> {
  const experiments = await listExperiments(ctx.db, {
    visibility: known,
    lateOn: dayOf(ctx.now),
    limit: lineShown,
  })
  const texts = dashboardTexts[ctx.locale]
  return (await shownOf(ctx, experiments)).map(({ experiment, dates }) => {
    const due = dueOn(experiment, dates)
    return {
      label: experiment.title,
      labelIn: writtenLocale,
      href: experimentPaths.stages(experiment.slug),
      ...(due ? { note: texts.lateSince(shortDay(due, ctx.locale, dayOf(ctx.now))) } : {}),
    }
  })
}

async function endingMandates(ctx: Ctx): Promise<readonly Noted[]> {
  const today = dayOf(ctx.now)
  const mandates = await listMandatesEnding(ctx.db, today, addDays(today, mandateDays))
  const shown = mandates.slice(0, lineShown)
  const territories = await getTerritories(
    ctx.db,
    shown.map(({ territoryId }) => territoryId),
  )
  const texts = dashboardTexts[ctx.locale]
  return shown.map(({ personId, personName, title, territoryId, endsOn }) => {
    const place = territories.get(territoryId)
    const day = endsOn ? shortDay(endsOn, ctx.locale, today) : ''
    return {
      label: texts.mandate(personName, title),
      href: peoplePaths.person(personId),
      note: texts.mandateNote(place ? territoryLabel(place) : '', day),
    }
  })
}
