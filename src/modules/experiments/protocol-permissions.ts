import type { Viewer } from '#kit/viewer.ts'
import {
  type ExperimentSeen,
  isExperimentStaff,
  isItsTerritory,
  isOnTeam,
  mayReviewProposals,
  maySeeWorkings,
} from './permissions.ts'

type Who = Viewer | undefined

/** Drafts, history and comments: those who work on it. Everyone else reads what is frozen. */
export function mayReadDrafts(viewer: Who, experiment: ExperimentSeen): boolean {
  return maySeeWorkings(viewer, experiment)
}

export function mayWriteProtocol(viewer: Who, experiment: ExperimentSeen): boolean {
  return isOnTeam(viewer, experiment) || isItsTerritory(viewer, experiment)
}

export function mayCommentProtocol(viewer: Who, experiment: ExperimentSeen): boolean {
  return mayWriteProtocol(viewer, experiment)
}

export function mayRecordAdoption(viewer: Who, experiment: ExperimentSeen): boolean {
  return isExperimentStaff(viewer, experiment)
}

export function mayFreezeProtocol(viewer: Who, experiment: ExperimentSeen): boolean {
  return isExperimentStaff(viewer, experiment)
}

/**
 * The right to amend belongs to a role, not to the people frozen with the text: whoever takes part in
 * the experiment as a participant does not change its rules.
 */
export function mayAmendProtocol(viewer: Who, experiment: ExperimentSeen): boolean {
  return isExperimentStaff(viewer, experiment) && !takesPart(viewer, experiment)
}

/** Clones a protocol at once; others ask, and are read first. */
export function mayAdoptProtocol(viewer: Who): boolean {
  return mayReviewProposals(viewer)
}

function takesPart(viewer: Who, experiment: ExperimentSeen): boolean {
  return (viewer?.roles ?? []).some(
    (held) =>
      held.role === 'participant' &&
      held.place?.kind === 'experiment' &&
      held.place.id === experiment.id,
  )
}
