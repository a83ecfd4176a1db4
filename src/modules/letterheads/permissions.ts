import { holds, isAdministrator, type Viewer } from '#kit/viewer.ts'
import type { Entity } from './entity.ts'

/** A sender of papers is a matter of the house; its page is then kept by whoever answers for it. */
export function mayAddEntity(viewer: Viewer | undefined): boolean {
  return isAdministrator(viewer)
}

/** Whose account somebody has is known to administrators. */
export function maySayAccount(viewer: Viewer | undefined): boolean {
  return isAdministrator(viewer)
}

/** The house speaks by its administrators; a territory, by whoever answers for it too. */
export function mayKeepEntity(
  viewer: Viewer | undefined,
  of: Pick<Entity, 'territoryId'>,
): boolean {
  if (isAdministrator(viewer)) return true
  if (of.territoryId === undefined) return false
  return holds(viewer, 'territory-referent', { kind: 'territory', id: of.territoryId })
}
