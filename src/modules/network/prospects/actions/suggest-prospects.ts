import type { Challenge } from '#kit/challenge.ts'
import { listAround, listLikelyPlaces, type PlaceAround } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listMembers } from '../../membership/index.ts'
import { listNeeds } from '../../needs/index.ts'
import { type Suggestion, suggestPlaces } from '../likeness.ts'
import { listFollowed } from '../store/prospects.ts'

export interface KnownPlace extends PlaceAround {
  readonly challenges: readonly Challenge[]
}

/** Places like the members and like those that have signed; never one that is followed already. */
export async function suggestProspects(
  ctx: Pick<Ctx, 'db'>,
  limit: number,
): Promise<readonly Suggestion<KnownPlace>[]> {
  const followed = await listFollowed(ctx.db)
  const signed = followed.filter(({ stage }) => stage === 'signed')
  const members = await listMembers(ctx.db)
  const memberIds = [...new Set([...members, ...signed].map(({ territoryId }) => territoryId))]
  const said = new Map<string, readonly Challenge[]>(
    followed.map(({ territoryId, challenges }) => [territoryId, challenges]),
  )
  for (const { territoryId, challenges } of await listNeeds(ctx.db))
    said.set(territoryId, challenges)
  const known = (place: PlaceAround): KnownPlace => ({
    ...place,
    challenges: said.get(place.territory.id) ?? [],
  })
  const likely = await listLikelyPlaces(ctx.db, memberIds)
  const talking = await listAround(ctx.db, [...said.keys()])
  return suggestPlaces(
    [
      ...new Map(
        [...likely, ...talking].map((place) => [place.territory.id, known(place)]),
      ).values(),
    ],
    (await listAround(ctx.db, memberIds)).map(known),
    new Set(followed.map(({ territoryId }) => territoryId)),
    limit,
  )
}
