import { dayOf } from '#kit/dates.ts'
import { eventPathTo, getSet, listUpcoming } from '#modules/events/index.ts'
import {
  countExperiments,
  type Experiment,
  paths as experimentPaths,
  isAtOrAfter,
  listExperiments,
  listPlacedExperiments,
  listUnderWay,
  stageDatesOf,
} from '#modules/experiments/index.ts'
import { countPublished, listLatest, listPlaced, resourcePath } from '#modules/resources/index.ts'
import { getTerritories, territoryPaths } from '#modules/territories/index.ts'
import { page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { type Happening, pointsOf } from '../map-points.ts'
import { FrontPage } from '../pages/FrontPage.tsx'
import { paths } from '../paths.ts'
import { conformityOf } from '../publisher.ts'
import type { ComingSession, ShownExperiment } from '../running.ts'
import { getPublisher } from '../store.ts'

const shownRunning = 3
const shownSheets = 4
const shownSessions = 3
/** Some upcoming sessions belong to experiments that are not published. */
const sessionsAsked = 12
const mapped = 400

export const frontRoutes: readonly Route[] = [get(paths.front, 'anyone', show, { cached: true })]

async function show(c: HttpContext) {
  const { ctx, frame } = c.var
  const { db } = ctx
  const [
    points,
    running,
    livedHere,
    experimentCount,
    resources,
    resourceCount,
    sessions,
    { publisher },
  ] = await Promise.all([
    mapPoints(ctx),
    listUnderWay(db, shownRunning).then((experiments) => shownOf(ctx, experiments)),
    countExperiments(db, { visibility: ['published'], livedHere: true }),
    // As the list counts them, to which this number leads.
    countExperiments(db, { visibility: ['published'] }),
    listLatest(db, shownSheets),
    countPublished(db),
    comingSessions(ctx),
    getPublisher(db),
  ])
  return page(
    c,
    <FrontPage
      frame={frame}
      points={points}
      running={running}
      isEmpty={livedHere === 0}
      experimentCount={experimentCount}
      resources={resources}
      resourceCount={resourceCount}
      sessions={sessions}
      today={dayOf(ctx.now)}
      conformity={conformityOf(publisher, dayOf(ctx.now))}
    />,
  )
}

/** Experiments as they are shown, with the place and the expected days of each, in two questions for all. */
export async function shownOf(
  { db }: Ctx,
  experiments: readonly Experiment[],
): Promise<readonly ShownExperiment[]> {
  const [places, dates] = await Promise.all([
    getTerritories(
      db,
      experiments.flatMap(({ territoryId }) => territoryId ?? []),
    ),
    stageDatesOf(
      db,
      experiments.map(({ id }) => id),
    ),
  ])
  return experiments.map((experiment) => ({
    experiment,
    place: places.get(experiment.territoryId ?? ''),
    dates: dates.get(experiment.id) ?? {},
  }))
}

async function mapPoints({ db }: Ctx) {
  const [experiments, sheets] = await Promise.all([
    listPlacedExperiments(db, mapped),
    listPlaced(db),
  ])
  const happenings: readonly Happening[] = [
    ...experiments.flatMap(({ slug, territoryId, stage, seeking }): Happening[] => {
      if (stage === 'stopped') return []
      const kind = seeking
        ? 'seeking'
        : isAtOrAfter(stage, 'dissemination')
          ? 'documented'
          : 'running'
      return [{ territoryId, kind, href: experimentPaths.experiment(slug) }]
    }),
    ...sheets.map(({ slug, territoryId }) => ({
      territoryId,
      kind: 'documented' as const,
      href: resourcePath(slug),
    })),
  ]
  const territories = await getTerritories(
    db,
    happenings.map(({ territoryId }) => territoryId),
  )
  const places = new Map(
    [...territories].map(([id, { name, slug, lon, lat }]) => [
      id,
      { label: name, lon, lat, href: territoryPaths.territory(slug) },
    ]),
  )
  return pointsOf(happenings, places)
}

/** Sessions of published experiments only, each with the name of its experiment. */
async function comingSessions({ db, now }: Ctx): Promise<readonly ComingSession[]> {
  const sessions = await listUpcoming(db, dayOf(now), sessionsAsked)
  if (sessions.length === 0) return []
  const sets = await Promise.all(
    [...new Set(sessions.map(({ setId }) => setId))].map((id) => getSet(db, id)),
  )
  const experiments = await listExperiments(db, {
    ids: sets.map(({ experimentId }) => experimentId),
    visibility: ['published'],
  })
  return sessions
    .flatMap((session) => {
      const set = sets.find(({ id }) => id === session.setId)
      const experiment = experiments.find(({ id }) => id === set?.experimentId)
      if (!experiment) return []
      const { id, title, onDay, startsAt } = session
      const label = `${title}, ${experiment.title}`
      return [{ onDay, startsAt, label, href: eventPathTo('session', id) }]
    })
    .slice(0, shownSessions)
}
