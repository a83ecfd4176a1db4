import { getTerritories, territoryLabel, territoryPaths } from '#modules/territories/index.ts'
import type { Db } from '#platform/context.ts'

/** Things of a territory, with its name and its page, for lists. */
export async function withPlaces<T extends { readonly territoryId: string }>(
  db: Db,
  things: readonly T[],
): Promise<readonly (T & { readonly place: string; readonly placeHref: string })[]> {
  const places = await getTerritories(db, [...new Set(things.map((thing) => thing.territoryId))])
  return things.flatMap((thing) => {
    const place = places.get(thing.territoryId)
    if (!place) return []
    const placeHref = territoryPaths.territory(place.slug)
    return [{ ...thing, place: territoryLabel(place), placeHref }]
  })
}
