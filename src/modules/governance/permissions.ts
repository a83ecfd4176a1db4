import { isStaff, type Viewer } from '#kit/viewer.ts'
import type { CircleVisibility } from './circle.ts'
import { type RoleKind, runsMeetings } from './circle-role.ts'

type Who = Viewer | undefined

/** What a permission knows of a person in a circle: a member of it, or sitting there for a smaller one. */
export interface Belonging {
  readonly memberId: string
  /** Roles held in this very circle today. */
  readonly roles: readonly RoleKind[]
}

export interface CircleSeen {
  readonly visibility: CircleVisibility
  readonly belonging: Belonging | undefined
}

/** Opening a circle, changing what it is for, closing it: the lab’s team answers for the whole. */
export function mayKeepCircles(viewer: Who): boolean {
  return isStaff(viewer)
}

/** What a circle is for, and its roles. */
export function maySeeCircle(viewer: Who, circle: CircleSeen): boolean {
  return circle.visibility === 'public' || mayTakePart(viewer, circle)
}

/** Reads names, tensions and minutes; raises tensions. */
export function mayTakePart(viewer: Who, circle: CircleSeen): boolean {
  return isStaff(viewer) || (viewer !== undefined && circle.belonging !== undefined)
}

/** Members, roles, mandates and meetings: those whose role it is in this circle, and the team. */
export function mayRunCircle(viewer: Who, circle: CircleSeen): boolean {
  return (
    isStaff(viewer) || (viewer !== undefined && (circle.belonging?.roles ?? []).some(runsMeetings))
  )
}
