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
export function mayReadDrafts(who: Who, experiment: ExperimentSeen): boolean {
  return maySeeWorkings(who, experiment)
}

export function mayWriteProtocol(who: Who, experiment: ExperimentSeen): boolean {
  return isOnTeam(who, experiment) || isItsTerritory(who, experiment)
}

export function mayCommentProtocol(who: Who, experiment: ExperimentSeen): boolean {
  return mayWriteProtocol(who, experiment)
}

export function mayRecordAdoption(who: Who, experiment: ExperimentSeen): boolean {
  return isExperimentStaff(who, experiment)
}

export function mayFreezeProtocol(who: Who, experiment: ExperimentSeen): boolean {
  return isExperimentStaff(who, experiment)
}

/**
 * The right to amend belongs to a role, not to the people frozen with the text: whoever takes part in
 * the experiment as a participant does not change its rules.
 */
export function mayAmendProtocol(who: Who, experiment: ExperimentSeen): boolean {
  return isExperimentStaff(who, experiment) && !takesPart(who, experiment)
}

/** Clones a protocol at once; others ask, and are read first. */
export function mayAdoptProtocol(who: Who): boolean {
  return mayReviewProposals(who)
}

function takesPart(who: Who, experiment: ExperimentSeen): boolean {
  return (who?.roles ?? []).some(
    (held) =>
      held.role === 'participant' &&
      held.place?.kind === 'experiment' &&
      held.place.id === experiment.id,
  )
}
