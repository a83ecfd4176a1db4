import { holds, isStaff, type Place, type Viewer } from '#kit/viewer.ts'

/** What a permission knows of an experiment. */
export interface ExperimentSeen {
  readonly id: string
  readonly visibility: string
  readonly territoryId: string | undefined
}

type Who = Viewer | undefined

/** The lab's people, in general or for this experiment. */
export function isExperimentStaff(who: Who, experiment: Pick<ExperimentSeen, 'id'>): boolean {
  return holds(who, ['administrator', 'lab-team'], at(experiment))
}

/** Innovators, researchers and volunteers invited to this experiment, and its staff. */
export function isOnTeam(who: Who, experiment: ExperimentSeen): boolean {
  return (
    isExperimentStaff(who, experiment) ||
    (who?.roles ?? []).some(
      (held) =>
        held.place?.kind === 'experiment' &&
        held.place.id === experiment.id &&
        held.role !== 'participant',
    )
  )
}

/** Elected officials and officers who answer for the territory of this experiment. */
export function isItsTerritory(who: Who, experiment: Pick<ExperimentSeen, 'territoryId'>): boolean {
  if (experiment.territoryId === undefined) return false
  return holds(who, 'territory-referent', { kind: 'territory', id: experiment.territoryId })
}

export function maySeeExperiment(who: Who, experiment: ExperimentSeen): boolean {
  return experiment.visibility === 'published' || maySeeDraft(who, experiment)
}

function maySeeDraft(who: Who, experiment: ExperimentSeen): boolean {
  return isOnTeam(who, experiment) || isItsTerritory(who, experiment) || holds(who, 'finance')
}

/** Reads the workings (dates, commitments, evidence files) of an experiment. */
export function maySeeWorkings(who: Who, experiment: ExperimentSeen): boolean {
  return maySeeDraft(who, experiment)
}

export function mayEditExperiment(who: Who, experiment: ExperimentSeen): boolean {
  return isExperimentStaff(who, experiment)
}

export function mayPassGate(who: Who, experiment: ExperimentSeen): boolean {
  return isExperimentStaff(who, experiment)
}

/** Waiving a requirement, stopping, resuming: the lab's team as a whole answers for it. */
export function mayDecideForTheLab(who: Who): boolean {
  return isStaff(who)
}

/** Evidence may come from the territory as well: it knows its own council. */
export function mayGiveEvidence(who: Who, experiment: ExperimentSeen): boolean {
  return isOnTeam(who, experiment) || isItsTerritory(who, experiment)
}

/** Tells whether a commitment was kept. */
export function mayFollowCommitment(
  who: Who,
  experiment: Pick<ExperimentSeen, 'id' | 'territoryId'>,
): boolean {
  return isExperimentStaff(who, experiment) || isItsTerritory(who, experiment)
}

export function mayEditBudget(who: Who, experiment: ExperimentSeen): boolean {
  return isExperimentStaff(who, experiment) || holds(who, 'finance')
}

export function mayReviewProposals(who: Who): boolean {
  return isStaff(who)
}

export function maySeePortfolio(who: Who): boolean {
  return isStaff(who) || holds(who, 'finance')
}

function at(experiment: Pick<ExperimentSeen, 'id'>): Place {
  return { kind: 'experiment', id: experiment.id }
}
