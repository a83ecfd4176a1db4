import { dayOf } from '#kit/dates.ts'
import { writtenLocale } from '#kit/texts.ts'
import {
  findTerritoryByCode,
  findTerritoryBySlug,
  getTerritories,
  type Territory,
  territoryLabel,
} from '#modules/territories/index.ts'
import { download, page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { MapPoint } from '#ui/FranceMap/FranceMap.tsx'
import type { Experiment } from '../../experiment.ts'
import { stageDatesOf } from '../../gates/index.ts'
import { paths } from '../../paths.ts'
import { isAtOrAfter } from '../../stage.ts'
import {
  countExperiments,
  type ExperimentFilter,
  listExperiments,
  listRegionCodes,
} from '../../store/lists.ts'
import { type ListView, readListView } from '../list-view.ts'
import { ListPage, listedPlace } from '../pages/ListPage.tsx'
import { experimentsFeed } from './experiments-feed.ts'

const perPage = 30
/** A map with more points than this says nothing any more. */
const mapped = 500

/** Everything that is published. */
export const listRoutes: readonly Route[] = [
  get('/experiences', 'anyone', list, { cached: true }),
  get(paths.feed, 'anyone', sendFeed, { open: true }),
]

const fed = 50

async function sendFeed(c: HttpContext) {
  const { ctx } = c.var
  const experiments = await listExperiments(ctx.db, { visibility: ['published'], limit: fed })
  const feed = experimentsFeed({ house: ctx.settings, locale: ctx.locale, experiments })
  return download(c, feed, {
    name: 'experiences.atom',
    mediaType: 'application/atom+xml; charset=utf-8',
    inline: true,
  })
}

async function list(c: HttpContext) {
  const { ctx, frame } = c.var
  const view = readListView(c.req.query())
  const territory = view.territory ? await findTerritoryBySlug(ctx.db, view.territory) : undefined
  const filter = filterOf(view, territory)
  const offset = (view.page - 1) * perPage
  const [count, lived, experiments, regions] = await Promise.all([
    countExperiments(ctx.db, filter),
    countExperiments(ctx.db, { ...filter, livedHere: true }),
    listExperiments(ctx.db, { ...filter, limit: perPage, offset }),
    regionsOf(ctx),
  ])
  const all =
    count > perPage ? await listExperiments(ctx.db, { ...filter, limit: mapped }) : experiments
  const [places, dates] = await Promise.all([
    placesOf(ctx, [...experiments, ...all]),
    stageDatesOf(
      ctx.db,
      experiments.map((experiment) => experiment.id),
    ),
  ])
  return page(
    c,
    <ListPage
      frame={frame}
      view={view}
      count={count}
      elsewhere={count - lived}
      pages={Math.ceil(count / perPage)}
      experiments={experiments.map((experiment) => {
        const place = places.get(experiment.territoryId ?? '')
        return {
          experiment,
          place: listedPlace(experiment, place && territoryLabel(place), ctx.locale),
          dates: dates.get(experiment.id) ?? {},
        }
      })}
      points={all.flatMap((experiment) => pointOf(experiment, places))}
      regions={regions}
      territory={territory && territoryLabel(territory)}
      today={dayOf(ctx.now)}
    />,
  )
}

function filterOf(view: ListView, territory: Territory | undefined): ExperimentFilter {
  return {
    visibility: ['published'],
    stage: view.stopped ? 'stopped' : view.station,
    seeking: view.seeking,
    challenge: view.challenge,
    regionCode: view.region,
    // A territory that does not exist has no experiment, rather than all of them.
    ...(view.territory ? { territoryId: territory?.id ?? nowhere } : {}),
  }
}

const nowhere = '00000000-0000-0000-0000-000000000000'

export function placesOf(
  ctx: Ctx,
  experiments: readonly Experiment[],
): Promise<ReadonlyMap<string, Territory>> {
  return getTerritories(
    ctx.db,
    experiments.flatMap((experiment) => experiment.territoryId ?? []),
  )
}

function pointOf(
  experiment: Experiment,
  places: ReadonlyMap<string, Territory>,
): readonly MapPoint[] {
  const place = places.get(experiment.territoryId ?? '')
  if (place?.lon === undefined || place.lat === undefined) return []
  const documented = isAtOrAfter(experiment.stage, 'dissemination')
  return [
    {
      label: experiment.title,
      labelIn: writtenLocale,
      lon: place.lon,
      lat: place.lat,
      kind: documented ? 'documented' : 'running',
      href: paths.experiment(experiment.slug),
    },
  ]
}

async function regionsOf(ctx: Ctx) {
  const codes = await listRegionCodes(ctx.db)
  const territories = await Promise.all(
    codes.map((code) => findTerritoryByCode(ctx.db, code, 'region')),
  )
  const regions = codes.flatMap((code, at) => {
    const region = territories[at]
    return region ? [{ code, name: region.name }] : []
  })
  return regions.toSorted((region, other) => region.name.localeCompare(other.name, 'fr'))
}
