import { holds, isStaff, type Viewer } from '#kit/viewer.ts'

type Hosted = { readonly territoryId: string | undefined }

/** The team, the referent of the territory that hosts, the person who hosts. */
export function mayPrepareVisit(
  who: Viewer | undefined,
  event: Hosted,
  visit: { readonly hostPersonId: string | undefined },
): boolean {
  if (isStaff(who)) return true
  if (who !== undefined && who.id === visit.hostPersonId) return true
  const id = event.territoryId
  return id !== undefined && holds(who, 'territory-referent', { kind: 'territory', id })
}

/** Those who travel read each other’s way; so does the team. */
export function maySeeJourneys(
  who: Viewer | undefined,
  journeys: readonly { readonly personId: string }[],
): boolean {
  return isStaff(who) || journeys.some(({ personId }) => personId === who?.id)
}
