import type { Place } from '#kit/viewer.ts'
import { listExperiments } from '#modules/experiments/index.ts'
import type { PlaceBook } from '#modules/people/index.ts'
import {
  getTerritories,
  searchTerritories,
  territoryLabel,
  territoryPaths,
} from '#modules/territories/index.ts'
import type { Db } from '#platform/context.ts'

const offered = 12

/** Places by their names, for the room of people, which stands before the rooms that know them. */
export const placeBook: PlaceBook = {
  source: territoryPaths.search,
  async search(db, words) {
    const territories = await searchTerritories(db, words, { limit: offered })
    return territories.map(({ territory, exact }) => ({
      place: { kind: 'territory', id: territory.id },
      label: territoryLabel(territory),
      exact,
    }))
  },
  async names(db, places) {
    return new Map([...(await territoryNames(db, places)), ...(await experimentNames(db, places))])
  },
}

async function territoryNames(db: Db, places: readonly Place[]) {
  const territories = await getTerritories(db, idsOf(places, 'territory'))
  return [...territories.values()].map(
    (territory) => [`territory:${territory.id}`, territoryLabel(territory)] as const,
  )
}

async function experimentNames(db: Db, places: readonly Place[]) {
  const ids = idsOf(places, 'experiment')
  if (ids.length === 0) return []
  const experiments = await listExperiments(db, { ids })
  return experiments.map(({ id, title }) => [`experiment:${id}`, title] as const)
}

function idsOf(places: readonly Place[], kind: Place['kind']): readonly string[] {
  return [...new Set(places.filter((place) => place.kind === kind).map(({ id }) => id))]
}
