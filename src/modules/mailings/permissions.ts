import { isStaff, type Viewer } from '#kit/viewer.ts'

/** The lab writes, sends, stops and reads the reports. */
export function mayRunMailings(viewer: Viewer | undefined): boolean {
  return isStaff(viewer)
}
