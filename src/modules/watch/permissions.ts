import { isStaff, type Viewer } from '#kit/viewer.ts'

/** Sources, triage, gaps: the watch is the team’s work; what it publishes is public. */
export function mayWatch(viewer: Viewer | undefined): boolean {
  return isStaff(viewer)
}
