import { holds, isStaff, type Viewer } from '#kit/viewer.ts'
import type { SessionSet } from './session.ts'

/** The lab, and those of the team of this very experiment. */
export function mayRunSessions(viewer: Viewer | undefined, set: SessionSet): boolean {
  return isStaff(viewer) || holds(viewer, 'lab-team', { kind: 'experiment', id: set.experimentId })
}

/** Names are for those who hold the sheet; everybody else sees counts. */
export function maySeeParticipants(viewer: Viewer | undefined, set: SessionSet): boolean {
  return mayRunSessions(viewer, set)
}
