import { holds, isAdministrator, isStaff, type Viewer } from '#kit/viewer.ts'
import { termsOf } from './licence.ts'
import type { Resource } from './resource.ts'

/** Published is public; the rest is for those who work on it. */
export function maySeeResource(viewer: Viewer | undefined, resource: Resource): boolean {
  return resource.state === 'published' || isStaff(viewer)
}

/** A right of reply beside the sheet, never an approval of it. */
export function mayReply(viewer: Viewer | undefined, resource: Resource): boolean {
  if (resource.state !== 'published') return false
  return resource.territoryIds.some((id) =>
    holds(viewer, 'territory-referent', { kind: 'territory', id }),
  )
}

/** What another room drafted is read by the team before it shows. */
export function mayPublishDraft(viewer: Viewer | undefined): boolean {
  return isStaff(viewer)
}

/** Whoever answers for it, and the team. */
export function mayKeepFiles(viewer: Viewer | undefined, resource: Resource): boolean {
  if (resource.state === 'retired' || viewer === undefined) return false
  return isStaff(viewer) || resource.stewardId === viewer.id
}

/** A version may be drawn from what is shown, when its licence lets it be changed. */
export function mayAdapt(resource: Resource): boolean {
  return resource.state === 'published' && termsOf(resource.licence).change
}

/** Reuse told by people who are new is read by the team first. */
export function mayReviewReuses(viewer: Viewer | undefined): boolean {
  return isStaff(viewer)
}

/** Many resources at once come by the hands of the team, as drafts. */
export function mayImport(viewer: Viewer | undefined): boolean {
  return isStaff(viewer)
}

/** Without anybody reading them first: for those who answer for the house. */
function mayPublishImport(viewer: Viewer | undefined): boolean {
  return isAdministrator(viewer)
}

/** What is known of a text before asking who may touch it. */
export interface Written {
  readonly resource: Pick<Resource, 'origin' | 'state' | 'stewardId'>
  /** Keys of those who began it or were let in. */
  readonly writers: readonly string[]
}

/** Those who write it, whoever answers for it, and the house. What an experiment tells is written there. */
export function mayWrite(viewer: Viewer | undefined, { resource, writers }: Written): boolean {
  if (!viewer || resource.origin?.kind === 'experiment') return false
  if (isStaff(viewer)) return true
  return writers.includes(viewer.id) || resource.stewardId === viewer.id
}

/** A second person of the house; that it is not the writer is decided with the text in hand. */
export function mayReview(viewer: Viewer | undefined): viewer is Viewer {
  return isStaff(viewer)
}

export function mayModerate(viewer: Viewer | undefined): viewer is Viewer {
  return isStaff(viewer)
}

/** Taking out of sight, and bringing back. */
export function mayRetire(viewer: Viewer | undefined): boolean {
  return isStaff(viewer)
}

/** One resource instead of two: it takes one of them out of sight, and writes in the other. */
export function mayMerge(viewer: Viewer | undefined): boolean {
  return mayRetire(viewer) && mayPublishDraft(viewer)
}

/** What is being written is seen by those who write it. */
export function maySeeWorking(viewer: Viewer | undefined, written: Written): boolean {
  return isStaff(viewer) || mayWrite(viewer, written)
}

/** Whoever answers for the text, the house, and oneself; the last one who writes may leave too. */
export function mayRemoveWriter(
  viewer: Viewer | undefined,
  written: Written,
  personId: string,
): boolean {
  if (!viewer || !mayWrite(viewer, written)) return false
  return isStaff(viewer) || written.resource.stewardId === viewer.id || personId === viewer.id
}

/** What an import publishes at once is for those who answer for the house. */
export function mayRunImport(
  viewer: Viewer | undefined,
  { publish }: { readonly publish: boolean },
): boolean {
  return mayImport(viewer) && (!publish || mayPublishImport(viewer))
}
