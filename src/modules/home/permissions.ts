import { isAdministrator, type Viewer } from '#kit/viewer.ts'

/** Says who publishes this instance and how accessible it is. */
export function maySayPublisher(viewer: Viewer | undefined): boolean {
  return isAdministrator(viewer)
}
