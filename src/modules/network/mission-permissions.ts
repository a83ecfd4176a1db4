import { holds, isStaff, type Viewer } from '#kit/viewer.ts'

type Who = Viewer | undefined

/** The lab, and whoever answers for a territory. */
export function mayPublishMission(viewer: Who): boolean {
  return isStaff(viewer) || ownPlaces(viewer).length > 0
}

/** For the lab anywhere, or nowhere; for a referent, their own territory only. */
export function mayPublishMissionAt(viewer: Who, territoryId: string | undefined): boolean {
  if (isStaff(viewer)) return true
  return territoryId !== undefined && isReferentOf(viewer, territoryId)
}

/** Reads the answers, replies, closes. */
export function mayLeadMission(
  viewer: Who,
  mission: { readonly territoryId: string | undefined },
): boolean {
  return mayPublishMissionAt(viewer, mission.territoryId)
}

/** Territories for which this person answers. */
export function ownPlaces(viewer: Who): readonly string[] {
  return (viewer?.roles ?? []).flatMap(({ role, place }) =>
    role === 'territory-referent' && place?.kind === 'territory' ? [place.id] : [],
  )
}

function isReferentOf(viewer: Who, id: string): boolean {
  return holds(viewer, 'territory-referent', { kind: 'territory', id })
}
