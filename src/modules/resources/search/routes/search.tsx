import { writtenNumber } from '#kit/numbers.ts'
import { colon } from '#kit/words.ts'
import { getTerritories } from '#modules/territories/index.ts'
import { notFound, page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { MapPoint } from '#ui/FranceMap/FranceMap.tsx'
import { paths, resourcePath } from '../../paths.ts'
import { findResourceBySlug } from '../../store/resources.ts'
import { noteUnanswered } from '../actions/note-unanswered.ts'
import { readFilter } from '../filter.ts'
import { ResourceListPage } from '../pages/ResourceListPage.tsx'
import { listNear } from '../store/near.ts'
import { listPlacesOf } from '../store/places.ts'
import { searchWithFacets } from '../store/search.ts'
import { searchTexts } from '../texts/search.ts'

const pageSize = 24

export const searchRoutes: readonly Route[] = [
  get(paths.list, 'anyone', showList, { cached: true }),
]

async function showList(c: HttpContext) {
  const { ctx, frame } = c.var
  const near = c.req.query('pres')
  if (near) return showNear(c, near)
  const filter = readFilter((name) => c.req.queries(name) ?? [])
  const number = Math.floor(Math.min(Math.max(Number(c.req.query('page')) || 1, 1), 1000))
  const found = await searchWithFacets(ctx.db, filter, { size: pageSize, number })
  await noteUnanswered(c.var.ctx, filter, found.count)
  const points = await placesOf(c, found.firstIds)
  return page(
    c,
    <ResourceListPage
      frame={frame}
      filter={filter}
      answers={found.answers}
      count={found.count}
      about={found.about}
      corrected={found.asked?.corrected}
      widened={found.asked?.widened ?? false}
      page={number}
      pages={Math.max(1, Math.ceil(found.reachable / pageSize))}
      cut={found.count > found.reachable}
      facets={found.facets}
      points={points}
      contact={ctx.settings.contactEmail}
    />,
  )
}

/** « Près de celle-ci »: the same list, whose question is a resource. */
async function showNear(c: HttpContext, slug: string) {
  const { ctx, frame } = c.var
  const resource = await findResourceBySlug(ctx.db, slug.slice(0, 200))
  if (resource?.state !== 'published') return notFound(c)
  const found = await listNear(ctx.db, resource.id, pageSize)
  return page(
    c,
    <ResourceListPage
      frame={frame}
      filter={{}}
      nearTo={resource}
      answers={found.map((one) => ({ resource: one, text: '', files: [] }))}
      count={found.length}
      about={false}
      corrected={undefined}
      widened={false}
      page={1}
      pages={1}
      cut={false}
      facets={[]}
      points={
        await placesOf(
          c,
          found.map(({ id }) => id),
        )
      }
      contact={ctx.settings.contactEmail}
    />,
  )
}

/** One mark for each place; where several resources are, it leads to the place. */
async function placesOf(c: HttpContext, ids: readonly string[]): Promise<MapPoint[]> {
  const placed = await listPlacesOf(c.var.ctx.db, ids)
  const places = await getTerritories(
    c.var.ctx.db,
    placed.map(({ territoryId }) => territoryId),
  )
  const said = searchTexts[c.var.ctx.locale]
  return placed.flatMap(({ territoryId, title, slug, count }) => {
    const place = places.get(territoryId)
    if (place?.lon === undefined || place.lat === undefined) return []
    const { lon, lat, name } = place
    const several = count > 1
    return [
      {
        label: several
          ? said.inPlace(name, writtenNumber(count, c.var.ctx.locale))
          : `${name}${colon[c.var.ctx.locale]}${title}`,
        lon,
        lat,
        kind: 'documented' as const,
        href: several ? `/territoires/${place.slug}` : resourcePath(slug),
      },
    ]
  })
}
