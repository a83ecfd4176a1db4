import { holds, isStaff, type Viewer } from '#kit/viewer.ts'
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
