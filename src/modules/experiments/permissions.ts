import { holds, isStaff, type Place, type Viewer } from '#kit/viewer.ts'

/** What a permission knows of an experiment. */
export interface ExperimentSeen {
  readonly id: string
  readonly visibility: string
  readonly territoryId: string | undefined
}

type Who = Viewer | undefined

/** The lab's people, in general or for this experiment. */
export function isExperimentStaff(viewer: Who, experiment: Pick<ExperimentSeen, 'id'>): boolean {
  return holds(viewer, ['administrator', 'lab-team'], at(experiment))
}

/** Innovators, researchers and volunteers invited to this experiment, and its staff. */
export function isOnTeam(viewer: Who, experiment: ExperimentSeen): boolean {
  return (
    isExperimentStaff(viewer, experiment) ||
    (viewer?.roles ?? []).some(
      (held) =>
        held.place?.kind === 'experiment' &&
        held.place.id === experiment.id &&
        held.role !== 'participant',
    )
  )
}

/** Elected officials and officers who answer for the territory of this experiment. */
export function isItsTerritory(
  viewer: Who,
  experiment: Pick<ExperimentSeen, 'territoryId'>,
): boolean {
  if (experiment.territoryId === undefined) return false
  return holds(viewer, 'territory-referent', { kind: 'territory', id: experiment.territoryId })
}

/** Brings in a file of experiments that were lived before this house. */
export function mayImportExperiments(viewer: Who): boolean {
  return isStaff(viewer)
}

export function maySeeExperiment(viewer: Who, experiment: ExperimentSeen): boolean {
  return experiment.visibility === 'published' || maySeeDraft(viewer, experiment)
}

function maySeeDraft(viewer: Who, experiment: ExperimentSeen): boolean {
  return (
    isOnTeam(viewer, experiment) || isItsTerritory(viewer, experiment) || holds(viewer, 'finance')
  )
}

/** Reads the workings (dates, commitments, evidence files) of an experiment. */
export function maySeeWorkings(viewer: Who, experiment: ExperimentSeen): boolean {
  return maySeeDraft(viewer, experiment)
}

export function mayEditExperiment(viewer: Who, experiment: ExperimentSeen): boolean {
  return isExperimentStaff(viewer, experiment)
}

export function mayPassGate(viewer: Who, experiment: ExperimentSeen): boolean {
  return isExperimentStaff(viewer, experiment)
}

/** Waiving a requirement, stopping, resuming: the lab's team as a whole answers for it. */
export function mayDecideForTheLab(viewer: Who): boolean {
  return isStaff(viewer)
}

/** Evidence may come from the territory as well: it knows its own council. */
export function mayGiveEvidence(viewer: Who, experiment: ExperimentSeen): boolean {
  return isOnTeam(viewer, experiment) || isItsTerritory(viewer, experiment)
}

/** Tells whether a commitment was kept. */
export function mayFollowCommitment(
  viewer: Who,
  experiment: Pick<ExperimentSeen, 'id' | 'territoryId'>,
): boolean {
  return isExperimentStaff(viewer, experiment) || isItsTerritory(viewer, experiment)
}

export function mayEditBudget(viewer: Who, experiment: ExperimentSeen): boolean {
  return isExperimentStaff(viewer, experiment) || holds(viewer, 'finance')
}

export function mayReviewProposals(viewer: Who): boolean {
  return isStaff(viewer)
}

export function maySeePortfolio(viewer: Who): boolean {
  return isStaff(viewer) || holds(viewer, 'finance')
}

function at(experiment: Pick<ExperimentSeen, 'id'>): Place {
  return { kind: 'experiment', id: experiment.id }
}

/** Whoever wrote a line of the logbook may take it back, and the lead of the team. */
export function mayRetract(
  viewer: Who,
  experiment: ExperimentSeen,
  entry: { readonly authorId: string | undefined },
): boolean {
  const isOwn = entry.authorId === viewer?.id && isOnTeam(viewer, experiment)
  return isOwn || isExperimentStaff(viewer, experiment)
}
