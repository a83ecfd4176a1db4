import { isStaff, type Viewer } from '#kit/viewer.ts'
import type { Assessment } from './assessment.ts'

/** Writes the next version of the referential, and publishes it. */
export function mayWriteReferential(viewer: Viewer | undefined): boolean {
  return isStaff(viewer)
}

/** Prepares an assessment, enters paper, publishes its results, follows what was chosen. */
export function mayKeepAssessments(viewer: Viewer | undefined): boolean {
  return isStaff(viewer)
}

export function mayReadAssessment(
  viewer: Viewer | undefined,
  assessment: Pick<Assessment, 'openedAt'>,
): boolean {
  return assessment.openedAt !== undefined || isStaff(viewer)
}

/** Names what helps on a marker. */
export function mayLinkMarkers(viewer: Viewer | undefined): boolean {
  return isStaff(viewer)
}
