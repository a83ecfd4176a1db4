import { holds, isAdministrator, isStaff, type Viewer } from '#kit/viewer.ts'
import type { Entity } from './entity.ts'

/** A sender of papers is a matter of the house; its page is then kept by whoever answers for it. */
export function mayAddEntity(who: Viewer | undefined): boolean {
  return isAdministrator(who)
}

/** The team of the house sees what each sender lacks; whoever answers for a territory, theirs. A role at one experiment shows nothing. */
export function maySeeEntities(who: Viewer | undefined): boolean {
  return isStaff(who) || (who?.roles.some(({ role }) => role === 'territory-referent') ?? false)
}

/** The house speaks by its administrators; a territory, by whoever answers for it too. */
export function mayKeepEntity(who: Viewer | undefined, of: Pick<Entity, 'territoryId'>): boolean {
  if (isAdministrator(who)) return true
  if (of.territoryId === undefined) return false
  return holds(who, 'territory-referent', { kind: 'territory', id: of.territoryId })
}
