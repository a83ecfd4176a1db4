import { isStaff, type Viewer } from '#kit/viewer.ts'

/** Sources, triage, gaps: the watch is the team’s work; what it publishes is public. */
export function mayWatch(who: Viewer | undefined): boolean {
  return isStaff(who)
}
