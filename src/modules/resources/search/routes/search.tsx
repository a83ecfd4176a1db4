import { dayOf } from '#kit/dates.ts'
import { readList } from '#kit/list.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { colon } from '#kit/words.ts'
import { getTerritories } from '#modules/territories/index.ts'
import { notFound, page } from '#platform/answers.ts'
import { sendRows } from '#platform/lists/send-rows.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { MapPoint } from '#ui/FranceMap/FranceMap.tsx'
import { paths, resourcePath } from '../../paths.ts'
import { findResourceBySlug } from '../../store/resources.ts'
import { noteUnanswered } from '../actions/note-unanswered.ts'
import { readFilter } from '../filter.ts'
import { ResourceListPage } from '../pages/ResourceListPage.tsx'
import { listNear } from '../store/near.ts'
import { listPlacesOf, type PlaceOfResources } from '../store/places.ts'
import { mostReachable, searchResources, searchWithFacets } from '../store/search.ts'
import { searchTexts } from '../texts/search.ts'
import { foundList } from './found-list.ts'

const pageSize = 24

export const searchRoutes: readonly Route[] = [
  get(paths.list, 'anyone', showList, { cached: true }),
  get(paths.files.csv, 'anyone', (c) => sendFound(c, 'csv'), { perMinute: 20 }),
  get(paths.files.xlsx, 'anyone', (c) => sendFound(c, 'xlsx'), { perMinute: 20 }),
]

async function showList(c: HttpContext) {
  const { ctx, frame } = c.var
  const near = c.req.query('pres')
  if (near) return showNear(c, near)
  const filter = readFilter((name) => c.req.queries(name) ?? [])
  const number = Math.floor(Math.min(Math.max(Number(c.req.query('page')) || 1, 1), 1000))
  const search = await searchWithFacets(ctx.db, filter, { size: pageSize, number })
  await noteUnanswered(c.var.ctx, filter, search.count)
  const points = await pointsOf(c, search.places)
  return page(
    c,
    <ResourceListPage
      frame={frame}
      filter={filter}
      answers={search.answers}
      count={search.count}
      about={search.about}
      corrected={search.asked?.corrected}
      widened={search.asked?.widened ?? false}
      page={number}
      pages={Math.max(1, Math.ceil(search.reachable / pageSize))}
      cut={search.count > search.reachable}
      facets={search.facets}
      points={points}
      contact={ctx.settings.contactEmail}
    />,
  )
}

/** What the page finds, of all its pages, in their order: what the address asks is read as the page reads it. */
async function sendFound(c: HttpContext, format: 'csv' | 'xlsx') {
  const { ctx } = c.var
  const filter = readFilter((name) => c.req.queries(name) ?? [])
  const { resources } = await searchResources(ctx.db, filter, { size: mostReachable, number: 1 })
  const list = foundList(ctx.locale, dayOf(ctx.now))
  return sendRows(c, { list, view: readList(list, {}) }, resources, format)
}

/** « Près de celle-ci »: the same list, whose question is a resource. */
async function showNear(c: HttpContext, slug: string) {
  const { ctx, frame } = c.var
  const resource = await findResourceBySlug(ctx.db, slug.slice(0, 200))
  if (resource?.state !== 'published') return notFound(c)
  const resources = await listNear(ctx.db, resource.id, pageSize)
  return page(
    c,
    <ResourceListPage
      frame={frame}
      filter={{}}
      nearTo={resource}
      answers={resources.map((item) => ({ resource: item, text: '', files: [] }))}
      count={resources.length}
      about={false}
      corrected={undefined}
      widened={false}
      page={1}
      pages={1}
      cut={false}
      facets={[]}
      points={
        await pointsOf(
          c,
          await listPlacesOf(
            ctx.db,
            resources.map(({ id }) => id),
          ),
        )
      }
      contact={ctx.settings.contactEmail}
    />,
  )
}

/** One mark for each place; where several resources are, it leads to the place. */
async function pointsOf(c: HttpContext, placed: readonly PlaceOfResources[]): Promise<MapPoint[]> {
  const places = await getTerritories(
    c.var.ctx.db,
    placed.map(({ territoryId }) => territoryId),
  )
  const texts = searchTexts[c.var.ctx.locale]
  return placed.flatMap(({ territoryId, title, slug, count }) => {
    const place = places.get(territoryId)
    if (place?.lon === undefined || place.lat === undefined) return []
    const { lon, lat, name } = place
    const several = count > 1
    return [
      {
        label: several
          ? texts.inPlace(name, writtenNumber(count, c.var.ctx.locale))
          : `${name}${colon[c.var.ctx.locale]}${title}`,
        lon,
        lat,
        kind: 'documented' as const,
        href: several ? `/territoires/${place.slug}` : resourcePath(slug),
      },
    ]
  })
}
