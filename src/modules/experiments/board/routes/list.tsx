import { dayOf } from '#kit/dates.ts'
import type { List } from '#kit/list.ts'
import { holdsWords } from '#kit/lists/holds-words.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import {
  findTerritoryByCode,
  findTerritoryBySlug,
  getTerritories,
  type Territory,
  territoryLabel,
} from '#modules/territories/index.ts'
import { download } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { ListAsk, OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import { mostInFiles } from '#platform/lists/send-rows.ts'
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
import { type PublicView, readPublicView } from '../list-view.ts'
import { type ListedExperiment, ListPage } from '../pages/ListPage.tsx'
import { listTexts } from '../texts/list.ts'
import { experimentsFeed } from './experiments-feed.ts'
import { publicList } from './public-list.ts'

/** A map with more points than this says nothing any more. */
const mapped = 500

/** Everything that is published. */
export const listRoutes: readonly Route[] = [
  ...routesOfList({
    audience: 'anyone',
    page: paths.list,
    files: paths.listFiles,
    open,
    options: { cached: true },
  }),
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

async function open(c: HttpContext): Promise<OpenedList<ListedExperiment>> {
  const { ctx, frame } = c.var
  const asked = readPublicView(c.req.query()).territory
  const [territory, regions] = await Promise.all([
    asked ? findTerritoryBySlug(ctx.db, asked) : undefined,
    regionsOf(ctx),
  ])
  const { locale } = ctx
  const today = dayOf(ctx.now)
  const named = territory && territoryLabel(territory)
  const list = publicList({ locale, today, regions, territory: named })
  return {
    list,
    find: (ask) => findRows(ctx, list, ask, filterOf(readPublicView(ask.values), territory)),
    draw: async (shown) => {
      const filter = filterOf(readPublicView(shown.view.values), territory)
      const words = shown.view.values['q'] ?? ''
      const listed = await listExperiments(ctx.db, {
        ...filter,
        limit: words === '' ? mapped : mostInFiles,
      })
      const places = await placesOf(ctx, listed)
      // The map shows what the list shows.
      const all = listed.filter((experiment) => {
        const place = places.get(experiment.territoryId ?? '')
        return isFound(experiment, place && territoryLabel(place), words)
      })
      const lived = await countExperiments(ctx.db, { ...filter, livedHere: true })
      // Words narrow the rows only: how many were lived elsewhere is said of what the filters keep.
      const elsewhere = words ? 0 : shown.count - lived
      return (
        <ListPage
          frame={frame}
          shown={{ ...shown, list: { ...list, counted: saidCount(locale, elsewhere) } }}
          points={all.slice(0, mapped).flatMap((experiment) => pointOf(experiment, places))}
          today={today}
        />
      )
    },
  }
}

const saidCount = (locale: Locale, elsewhere: number) => (count: number) =>
  listTexts[locale].count(count, elsewhere)

/** Places and dates are read for the rows of a page; to sort or search, all are. */
async function findRows(
  ctx: Ctx,
  list: List<ListedExperiment>,
  ask: ListAsk,
  filter: ExperimentFilter,
) {
  const { sort, limit, offset, values } = ask
  const words = values['q'] ?? ''
  if (sort === undefined && words === '') {
    const [rows, count] = await Promise.all([
      listExperiments(ctx.db, { ...filter, limit, offset }),
      countExperiments(ctx.db, filter),
    ])
    return { rows: await rowsOf(ctx, rows), count }
  }
  const all = await rowsOf(ctx, await listExperiments(ctx.db, { ...filter, limit: mostInFiles }))
  const found = all.filter(({ experiment, place }) => isFound(experiment, place, words))
  return rowsInMemory(list, found, ask)
}

function isFound({ title }: Experiment, place: string | undefined, words: string): boolean {
  return holdsWords([`${title} ${place ?? ''}`], words)
}

async function rowsOf(
  ctx: Ctx,
  experiments: readonly Experiment[],
): Promise<readonly ListedExperiment[]> {
  const [places, dates] = await Promise.all([
    placesOf(ctx, experiments),
    stageDatesOf(
      ctx.db,
      experiments.map(({ id }) => id),
    ),
  ])
  return experiments.map((experiment) => {
    const place = places.get(experiment.territoryId ?? '')
    return {
      experiment,
      place: place && territoryLabel(place),
      dates: dates.get(experiment.id) ?? {},
    }
  })
}

function filterOf(view: PublicView, territory: Territory | undefined): ExperimentFilter {
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
