import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type OrganisationDraft, organisationSlug } from '../organisation.ts'
import { mayAddOrganisation } from '../permissions.ts'
import { insertPlace } from '../store/organisations.ts'
import { searchTerritories } from '../store/search.ts'
import { findTerritory, listTerritoriesBySiren } from '../store/territories.ts'
import type { Territory } from '../territory.ts'

export interface NewOrganisation extends OrganisationDraft {
  /** The commune where it sits: gives its department and its point on the map. */
  readonly seatId?: string | undefined
  /** Someone has seen the places that bear a like name, and it is none of them. */
  readonly sure?: boolean | undefined
}

export type CreateRefusal = 'not-allowed' | 'siren-known' | 'name-known'

/** Adds an organisation that the official list does not have, unless it is already here. */
export async function createOrganisation(
  ctx: Ctx,
  wanted: NewOrganisation,
): Promise<Result<Territory, CreateRefusal>> {
  const seat = wanted.seatId ? await findTerritory(ctx.db, wanted.seatId) : undefined
  const twins = wanted.siren ? await listTerritoriesBySiren(ctx.db, wanted.siren) : []
  const namesakes = wanted.sure ? [] : await searchTerritories(ctx.db, wanted.name)

  if (!mayAddOrganisation(ctx.person)) return refused('not-allowed')

  if (twins.length > 0) return refused('siren-known')
  if (namesakes.some((namesake) => namesake.exact)) return refused('name-known')
  const id = newId(ctx.now, ctx.chance)
  const place = {
    id,
    kind: 'organisation',
    subtype: wanted.type,
    slug: organisationSlug(wanted, id),
    name: wanted.name,
    shortName: wanted.shortName,
    siren: wanted.siren,
    departmentCode: seat?.departmentCode,
    regionCode: seat?.regionCode,
    population: wanted.population,
    website: wanted.website ?? '',
    lon: seat?.lon,
    lat: seat?.lat,
    located: seat?.located ?? 'none',
    source: 'added',
  } as const

  const territory = await insertPlace(ctx.db, place, ctx.now)

  ctx.announce('territory.added', { id })
  ctx.audit({ act: 'territory.added', subject: `territory:${id}`, public: true })
  return done(territory)
}
