import { holds, isStaff, type Viewer } from '#kit/viewer.ts'

type Who = Viewer | undefined

/** What a permission knows of the experiment of a result. */
interface ExperimentSeen {
  readonly id: string
  readonly territoryId: string | undefined
}

/** Whoever writes the plan (the team of the experiment, its territory) runs it, keeps what it gave, and reads the drafts. */
export function mayKeepResult(viewer: Who, { id, territoryId }: ExperimentSeen): boolean {
  const isOnTeam = (viewer?.roles ?? []).some(
    ({ role, place }) => place?.kind === 'experiment' && place.id === id && role !== 'participant',
  )
  const isItsTerritory =
    territoryId !== undefined &&
    holds(viewer, 'territory-referent', { kind: 'territory', id: territoryId })
  return isOnTeam || isItsTerritory || mayPublishResult(viewer, { id })
}

/** A family is of no experiment: the lab reads the trials of all together. */
export function mayKeepFamilies(viewer: Who): boolean {
  return isStaff(viewer)
}

/** The lab: the territory that is tried something on does not publish alone what it gave. */
export function mayPublishResult(viewer: Who, { id }: Pick<ExperimentSeen, 'id'>): boolean {
  return holds(viewer, ['administrator', 'lab-team'], { kind: 'experiment', id })
}
