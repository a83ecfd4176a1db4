import type { Day } from '#kit/dates.ts'
import { endRole, recordRole } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type Member, type MemberRole, roleGranted } from '../team.ts'

/** The right that goes with a place on the team; nothing for those who have theirs already. */
export async function grantPlace(
  ctx: Ctx,
  experimentId: string,
  member: { personId: string; role: MemberRole; endsOn: Day | undefined },
): Promise<string | undefined> {
  const role = roleGranted[member.role]
  if (!role) return undefined
  const granted = await recordRole(ctx, {
    personId: member.personId,
    role,
    place: { kind: 'experiment', id: experimentId },
    endsOn: member.endsOn,
  })
  return granted.ok ? granted.value.roleId : undefined
}

/** The place ends, and the right that came with it. */
export async function takePlaceBack(ctx: Ctx, member: Member): Promise<void> {
  if (member.grantedRoleId === undefined) return
  await endRole(ctx, {
    personId: member.personId,
    roleId: member.grantedRoleId,
    reason: 'a quitté l’équipe de l’expérimentation',
    isPart: true,
  })
}
