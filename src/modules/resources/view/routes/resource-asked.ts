import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { MapPoint } from '#ui/FranceMap/FranceMap.tsx'
import { resourcePath } from '../../paths.ts'
import { maySeeResource } from '../../permissions.ts'
import type { Resource } from '../../resource.ts'
import type { Reuse } from '../../reuse.ts'
import { findParent } from '../../store/lineages.ts'
import { findResourceBySlug } from '../../store/resources.ts'
import type { PlacedReuse, ResourceView } from '../resource-view.ts'
import { listFiles } from '../store/files.ts'
import { listLanguages } from '../store/languages.ts'
import { listReplies } from '../store/replies.ts'
import { listReuses } from '../store/reuses.ts'

/** The resource at this address, when this person may see it. */
export async function resourceAsked(
  c: HttpContext,
  slug = c.req.param('slug') ?? '',
): Promise<Resource | undefined> {
  const resource = await findResourceBySlug(c.var.ctx.db, slug)
  return resource && maySeeResource(c.var.ctx.person, resource) ? resource : undefined
}

/** The resource with all that goes with it. */
export async function viewOf(c: HttpContext, resource: Resource): Promise<ResourceView> {
  const { db, settings } = c.var.ctx
  const [replies, files, parent, reuses, languages] = await Promise.all([
    listReplies(db, resource.id),
    listFiles(db, resource.id),
    findParent(db, resource.id),
    listReuses(db, resource.id),
    listLanguages(db, [resource.id]),
  ])
  return {
    resource,
    href: settings.baseUrl + resourcePath(resource.slug),
    houseName: settings.houseName,
    replies,
    files,
    parent,
    reuses: await placed(c, reuses),
    languages: languages.get(resource.id) ?? [],
  }
}

/** Reuses with the names of their places. */
export async function placed<R extends Reuse>(
  c: HttpContext,
  reuses: readonly R[],
): Promise<readonly (R & PlacedReuse)[]> {
  const ids = [...new Set(reuses.flatMap(({ territoryId }) => territoryId ?? []))]
  const places = await getTerritories(c.var.ctx.db, ids)
  return reuses.map((reuse) => {
    const place = reuse.territoryId === undefined ? undefined : places.get(reuse.territoryId)
    return { ...reuse, place: place && territoryLabel(place), lon: place?.lon, lat: place?.lat }
  })
}

/** Where it was used, for the map: a place leads to what was told of it. */
export function pointsOf(
  reuses: readonly PlacedReuse[],
  hrefOf: (reuse: PlacedReuse) => string,
): readonly MapPoint[] {
  return reuses.flatMap((reuse) => {
    const { place, lon, lat } = reuse
    if (place === undefined || lon === undefined || lat === undefined) return []
    return [{ label: place, lon, lat, kind: 'documented' as const, href: hrefOf(reuse) }]
  })
}

/** Every place where something was reused, for the map of the centre. */
export async function pointsOfPlaces(
  c: HttpContext,
  lines: readonly { territoryId: string | null; title: string; slug: string }[],
): Promise<readonly MapPoint[]> {
  const ids = [...new Set(lines.flatMap(({ territoryId }) => territoryId ?? []))]
  const places = await getTerritories(c.var.ctx.db, ids)
  return lines.flatMap(({ territoryId, title, slug }) => {
    const place = places.get(territoryId ?? '')
    if (place?.lon === undefined || place.lat === undefined) return []
    const { lon, lat } = place
    const label = `${territoryLabel(place)} – ${title}`
    return [{ label, lon, lat, kind: 'documented' as const, href: resourcePath(slug) }]
  })
}
