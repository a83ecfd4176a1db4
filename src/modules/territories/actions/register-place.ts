import type { Ctx } from '#platform/context.ts'
import { insertPlace } from '../store/organisations.ts'
import { findTerritoryBySlug } from '../store/territories.ts'
import type { Territory } from '../territory.ts'
import { referenceId } from './read-reference.ts'

/** A place that the program itself brings: of a starter sheet, or of the demonstration world. */
export interface RegisteredPlace extends Pick<Territory, 'kind' | 'subtype' | 'slug' | 'name'> {
  readonly source: 'added' | 'demo'
  readonly shortName?: string | undefined
  readonly siren?: string | undefined
  readonly departmentCode?: string | undefined
  readonly regionCode?: string | undefined
  readonly population?: number | undefined
  readonly website?: string | undefined
  readonly lon?: number | undefined
  readonly lat?: number | undefined
}

/** Finds it by its slug or adds it: run twice, it is there once. Its id is the same everywhere. */
export async function registerPlace(
  ctx: Pick<Ctx, 'db' | 'now'>,
  place: RegisteredPlace,
): Promise<Territory> {
  const known = await findTerritoryBySlug(ctx.db, place.slug)
  if (known) return known

  const id = referenceId(place.kind, `${place.source}:${place.slug}`)
  const full = {
    id,
    shortName: place.shortName,
    siren: place.siren,
    departmentCode: place.departmentCode,
    regionCode: place.regionCode,
    population: place.population,
    lon: place.lon,
    lat: place.lat,
    located: place.lon === undefined ? ('none' as const) : ('exact' as const),
    website: place.website ?? '',
  }
  return await insertPlace(ctx.db, { ...place, ...full }, ctx.now)
}
