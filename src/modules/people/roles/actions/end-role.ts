import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEndRole } from '../../permissions.ts'
import { lockSubject } from '../../persons/index.ts'
import { type EndRoleRefusal, type RoleOverTime, roleState } from '../../role.ts'
import { endRoleNow, findRole, listHolders } from '../store/roles.ts'
import { roleEndUndo, roleOfPerson } from './undo-role.ts'

/**
 * Ends a role at once: the next page its holder opens knows it. Whoever ends one of their own has no longer the right that
 * giving it back asks.
 */
export async function endRole(
  ctx: Ctx,
  input: {
    readonly personId: string
    readonly roleId: string
    readonly reason: string
    /** Of a larger act, which would be taken back by half. */
    readonly isPart?: true
  },
): Promise<Result<undefined, EndRoleRefusal>> {
  // Two administrators who end each other at the same instant would leave nobody.
  await lockSubject(ctx.db, 'people.administrators')
  const role = await findRole(ctx.db, input.personId, input.roleId)
  if (!role) return refused('not-found')

  if (!mayEndRole(ctx.person, role.role)) return refused('forbidden')

  if (roleState(role, dayOf(ctx.now)) === 'ended') return refused('already-ended')
  if (await isLastAdministrator(ctx, input.personId, role)) return refused('last-administrator')

  const isOwn = input.personId === ctx.person?.id
  const undo =
    isOwn || input.isPart
      ? undefined
      : await undoable(ctx, roleEndUndo, roleOfPerson(input.personId, role.id))
  await endRoleNow(ctx.db, role.id, { at: ctx.now, by: ctx.person?.id, reason: input.reason })

  const detail = { role: role.role }
  const told = { subject: `person:${input.personId}`, public: false } as const
  ctx.audit({ act: 'person.role-ended', ...told, detail })
  ctx.announce('role.ended', { personId: input.personId, ...detail })
  await undo?.(told)
  return done()
}

async function isLastAdministrator(ctx: Ctx, personId: string, role: RoleOverTime) {
  if (role.role !== 'administrator') return false
  const holders = await listHolders(ctx.db, ['administrator'], dayOf(ctx.now))
  return holders.every((holder) => holder === personId)
}
