import { holds, isStaff, type Viewer } from '#kit/viewer.ts'
import type { EventAudience, EventState, SeriesState } from './event.ts'
import type { SessionSet } from './session.ts'

/** The lab, and those of the team of this very experiment. */
export function mayRunSessions(
  viewer: Viewer | undefined,
  set: Pick<SessionSet, 'experimentId'>,
): boolean {
  return isStaff(viewer) || holds(viewer, 'lab-team', { kind: 'experiment', id: set.experimentId })
}

/** Sessions of an experiment that is not published: those who work on it, and its territory. */
export function maySeeSessions(viewer: Viewer | undefined, set: SessionSet): boolean {
  return !set.hidden || mayRunSessions(viewer, set) || worksOn(viewer, set)
}

function worksOn(viewer: Viewer | undefined, { experimentId, territoryId }: SessionSet): boolean {
  return (viewer?.roles ?? []).some(({ role, place }) => {
    if (place?.kind === 'experiment') return place.id === experimentId && role !== 'participant'
    if (place?.kind === 'territory')
      return place.id === territoryId && role === 'territory-referent'
    return role === 'finance'
  })
}

/** Creating, editing, publishing, cancelling events, and knowing who comes: the lab and the network. */
export function mayManageEvents(viewer: Viewer | undefined): boolean {
  return isStaff(viewer)
}

/** A draft is the team's; members' events are seen by whoever has come in; the others by whom was invited. */
export function maySeeEvent(
  viewer: Viewer | undefined,
  event: { readonly state: EventState | SeriesState; readonly audience: EventAudience },
): boolean {
  if (mayManageEvents(viewer)) return true
  if (event.state === 'draft') return false
  if (event.audience === 'public') return true
  return event.audience === 'members' && viewer !== undefined
}

/** Who opens the page of an event or of a series: what a link to it says. */
export type PageReach = 'public' | 'draft' | 'some'

export function pageReach(event: Parameters<typeof maySeeEvent>[1]): PageReach {
  if (event.state === 'draft') return 'draft'
  return maySeeEvent(undefined, event) ? 'public' : 'some'
}

/** In a village, "somebody came" is nearly a name: the team and those who speak for the territory. */
export function mayKnowWhoCame(viewer: Viewer | undefined, territoryId: string): boolean {
  return (
    mayManageEvents(viewer) ||
    holds(viewer, 'territory-referent', { kind: 'territory', id: territoryId })
  )
}
