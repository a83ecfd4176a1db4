import { isStaff, type Viewer } from '#kit/viewer.ts'

/** Who holds the door, copies the paper sheet, imports reports and gives certificates: the team. */
export function mayKeepPresences(viewer: Viewer | undefined): boolean {
  return isStaff(viewer)
}
