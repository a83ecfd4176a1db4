import { type Day, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Place, RoleName } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { mayGrantRole } from '../permissions.ts'
import { type GrantRoleRefusal, roleProblem } from '../role.ts'
import { lockPerson } from '../store/persons.ts'
import { holdsAlready, insertRole } from '../store/roles.ts'

export interface RoleToGrant {
  readonly personId: string
  readonly role: RoleName
  readonly place?: Place | undefined
  /** First and last day; today and without end when not said. */
  readonly startsOn?: Day | undefined
  readonly endsOn?: Day | undefined
  readonly reason?: string | undefined
}

/** Gives someone a role, as far as the one who acts may. */
export async function grantRole(
  ctx: Ctx,
  given: RoleToGrant,
): Promise<Result<{ roleId: string }, GrantRoleRefusal>> {
  if (!mayGrantRole(ctx.person, given.role)) return refused('forbidden')
  return recordRole(ctx, given)
}

/**
 * The same, for a room that asked its own “may I?” before: the team of an experiment names its
 * members, a demonstration names everyone.
 */
export async function recordRole(
  ctx: Ctx,
  given: RoleToGrant,
): Promise<Result<{ roleId: string }, GrantRoleRefusal>> {
  const today = dayOf(ctx.now)
  if (!(await lockPerson(ctx.db, given.personId))) return refused('not-found')

  const { personId, role, place, endsOn, reason, startsOn = today } = given
  const problem = roleProblem({ role, place, startsOn, endsOn }, today)
  if (problem) return refused(problem)
  if (await holdsAlready(ctx.db, personId, role, place, today)) return refused('already-held')

  const roleId = newId(ctx.now, ctx.chance)
  const grantedBy = ctx.person?.id
  await insertRole(
    ctx.db,
    { id: roleId, personId, role, place, startsOn, endsOn, grantedBy, reason },
    ctx.now,
  )

  const detail = place ? { role, place: `${place.kind}:${place.id}` } : { role }
  ctx.audit({ act: 'role.granted', subject: `person:${personId}`, public: false, detail })
  ctx.announce('role.granted', { personId, ...detail })
  return done({ roleId })
}
