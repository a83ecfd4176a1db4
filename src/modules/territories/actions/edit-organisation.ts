import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEditOrganisation } from '../permissions.ts'
import { updatePlace } from '../store/organisations.ts'
import { findTerritory, listTerritoriesBySiren } from '../store/territories.ts'
import type { Territory } from '../territory.ts'
import type { NewOrganisation } from './create-organisation.ts'

export type EditRefusal = 'not-found' | 'not-allowed' | 'siren-known'

/** Corrects what the house has added. A place of the official list is corrected at its source. */
export async function editOrganisation(
  ctx: Ctx,
  id: string,
  wanted: NewOrganisation,
): Promise<Result<Territory, EditRefusal>> {
  const territory = await findTerritory(ctx.db, id)
  const seat = wanted.seatId ? await findTerritory(ctx.db, wanted.seatId) : undefined
  const twins = wanted.siren ? await listTerritoriesBySiren(ctx.db, wanted.siren) : []
  if (!territory) return refused('not-found')

  if (!mayEditOrganisation(ctx.person, territory)) return refused('not-allowed')

  if (twins.some((twin) => twin.id !== id)) return refused('siren-known')
  const place = {
    ...territory,
    source: territory.source === 'demo' ? 'demo' : 'added',
    subtype: territory.kind === 'organisation' ? wanted.type : territory.subtype,
    name: wanted.name,
    shortName: wanted.shortName,
    siren: wanted.siren,
    population: wanted.population,
    website: wanted.website ?? '',
    departmentCode: seat ? seat.departmentCode : territory.departmentCode,
    regionCode: seat ? seat.regionCode : territory.regionCode,
    ...(seat ? { lon: seat.lon, lat: seat.lat, located: seat.located } : {}),
  } as const

  const changed = await updatePlace(ctx.db, place, ctx.now)

  ctx.announce('territory.changed', { id })
  ctx.audit({ act: 'territory.changed', subject: `territory:${id}`, public: true })
  ctx.changed(`territory:${id}`)
  return done(changed)
}
