import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { type InvitedRole, invitationState } from '../../invitation.ts'
import { settleAddress } from '../../persons/index.ts'
import { holdsAlready, insertRole } from '../../roles/index.ts'
import { lockInvitation, markAccepted } from '../store/invitations.ts'

/** Someone said yes: a person of that address, its roles. Undefined when it cannot be said any more. */
export async function acceptInvitation(ctx: Ctx, id: string): Promise<string | undefined> {
  const invitation = await lockInvitation(ctx.db, id)
  if (!invitation?.email || !invitation.name) return undefined

  if (invitationState(invitation, ctx.now) !== 'waiting') return undefined

  const { email, name } = invitation
  const { personId } = await settleAddress(ctx, { email, name })
  for (const role of invitation.roles) {
    await receiveRole(ctx, personId, role, invitation.invitedBy)
  }
  await markAccepted(ctx.db, id, personId, ctx.now)

  ctx.audit({ act: 'invitation.accepted', subject: `person:${personId}`, public: false })
  return personId
}

async function receiveRole(
  ctx: Ctx,
  personId: string,
  { role, place, endsOn }: InvitedRole,
  grantedBy: string | undefined,
): Promise<void> {
  const today = dayOf(ctx.now)
  if (endsOn !== undefined && endsOn < today) return
  if (await holdsAlready(ctx.db, personId, role, place, today)) return
  await insertRole(
    ctx.db,
    {
      id: newId(ctx.now, ctx.chance),
      personId,
      role,
      place,
      startsOn: today,
      endsOn,
      grantedBy,
      reason: undefined,
    },
    ctx.now,
  )
  ctx.audit({
    act: 'role.granted',
    subject: `person:${personId}`,
    public: false,
    detail: { role },
  })
}
