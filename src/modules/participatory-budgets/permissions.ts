import { isStaff, type Viewer } from '#kit/viewer.ts'
import type { Edition } from './edition.ts'

/** Its rules are written by the team before anybody else reads of it. */
export function mayReadEdition(
  viewer: Viewer | undefined,
  { hidden, state }: Pick<Edition, 'hidden' | 'state'>,
): boolean {
  return (!hidden && state !== 'rules') || isStaff(viewer)
}

export function mayKeepEditions(viewer: Viewer | undefined): boolean {
  return isStaff(viewer)
}
