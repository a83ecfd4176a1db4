import { isStaff, type Viewer } from '#kit/viewer.ts'
import type { Survey } from './survey.ts'

/** A draft, and the survey of an experiment that is not published, are the team's. */
export function maySeeSurvey(
  viewer: Viewer | undefined,
  survey: Pick<Survey, 'state' | 'hidden'>,
): boolean {
  return isStaff(viewer) || (survey.state !== 'draft' && !survey.hidden)
}

/** Prepares, opens, closes, types paper, reads answers one by one: the team. */
export function mayKeepSurveys(viewer: Viewer | undefined): boolean {
  return isStaff(viewer)
}
