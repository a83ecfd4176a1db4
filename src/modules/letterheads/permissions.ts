import { holds, isAdministrator, type Viewer } from '#kit/viewer.ts'
import type { Entity } from './entity.ts'

/** A sender of papers is a matter of the house; its page is then kept by whoever answers for it. */
export function mayAddEntity(who: Viewer | undefined): boolean {
  return isAdministrator(who)
}

/** Whose account somebody has is known to administrators. */
export function maySayAccount(who: Viewer | undefined): boolean {
  return isAdministrator(who)
}

/** The house speaks by its administrators; a territory, by whoever answers for it too. */
export function mayKeepEntity(who: Viewer | undefined, of: Pick<Entity, 'territoryId'>): boolean {
  if (isAdministrator(who)) return true
  if (of.territoryId === undefined) return false
  return holds(who, 'territory-referent', { kind: 'territory', id: of.territoryId })
}
