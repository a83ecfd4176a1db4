import { holds, isStaff, type Viewer } from '#kit/viewer.ts'

type Who = Viewer | undefined

/** The lab, and whoever answers for a territory. */
export function mayPublishMission(who: Who): boolean {
  return isStaff(who) || ownPlaces(who).length > 0
}

/** For the lab anywhere, or nowhere; for a referent, their own territory only. */
export function mayPublishMissionAt(who: Who, territoryId: string | undefined): boolean {
  if (isStaff(who)) return true
  return territoryId !== undefined && isReferentOf(who, territoryId)
}

/** Reads the answers, replies, closes. */
export function mayLeadMission(
  who: Who,
  mission: { readonly territoryId: string | undefined },
): boolean {
  return mayPublishMissionAt(who, mission.territoryId)
}

/** Territories for which this person answers. */
export function ownPlaces(who: Who): readonly string[] {
  return (who?.roles ?? []).flatMap(({ role, place }) =>
    role === 'territory-referent' && place?.kind === 'territory' ? [place.id] : [],
  )
}

function isReferentOf(who: Who, id: string): boolean {
  return holds(who, 'territory-referent', { kind: 'territory', id })
}
