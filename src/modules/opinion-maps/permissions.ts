import { isStaff, type Viewer } from '#kit/viewer.ts'
import type { OpinionMap } from './opinion-map.ts'

/** A draft is written by the team before anybody else reads it. */
export function mayReadMap(
  viewer: Viewer | undefined,
  { hidden, state }: Pick<OpinionMap, 'hidden' | 'state'>,
): boolean {
  return (!hidden && state !== 'draft') || isStaff(viewer)
}

export function mayKeepMaps(viewer: Viewer | undefined): boolean {
  return isStaff(viewer)
}
