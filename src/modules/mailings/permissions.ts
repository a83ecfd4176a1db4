import { isAdministrator, isStaff, type Viewer } from '#kit/viewer.ts'

/** The lab writes, sends, stops and reads the reports. */
export function mayRunMailings(viewer: Viewer | undefined): boolean {
  return isStaff(viewer)
}

/** To count or not is decided by the association, and written down by whoever keeps the instance. */
export function mayChooseClicks(viewer: Viewer | undefined): boolean {
  return isAdministrator(viewer)
}
