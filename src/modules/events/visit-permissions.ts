import { holds, isStaff, type Viewer } from '#kit/viewer.ts'

type Hosted = { readonly territoryId: string | undefined }

/** The team, the referent of the territory that hosts, the person who hosts. */
export function mayPrepareVisit(
  viewer: Viewer | undefined,
  event: Hosted,
  visit: { readonly hostPersonId: string | undefined },
): boolean {
  if (isStaff(viewer)) return true
  if (viewer !== undefined && viewer.id === visit.hostPersonId) return true
  const id = event.territoryId
  return id !== undefined && holds(viewer, 'territory-referent', { kind: 'territory', id })
}

/** Those who travel read each other’s way; so does the team. */
export function maySeeJourneys(
  viewer: Viewer | undefined,
  journeys: readonly { readonly personId: string }[],
): boolean {
  return isStaff(viewer) || journeys.some(({ personId }) => personId === viewer?.id)
}
