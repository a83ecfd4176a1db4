import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { type InvitedRole, invitationState } from '../../invitation.ts'
import { findIdentityByEmail, insertPerson } from '../../persons/index.ts'
import { holdsAlready, insertRole } from '../../roles/index.ts'
import { lockInvitation, markAccepted } from '../store/invitations.ts'

/** Someone said yes: a person of that address, its roles. Undefined when it cannot be said any more. */
export async function acceptInvitation(ctx: Ctx, id: string): Promise<string | undefined> {
  const invitation = await lockInvitation(ctx.db, id)
  if (!invitation?.email || !invitation.name) return undefined

  if (invitationState(invitation, ctx.now) !== 'waiting') return undefined

  const personId = await personOf(ctx, invitation.email, invitation.name)
  if (!personId) return undefined
  for (const role of invitation.roles) {
    await receiveRole(ctx, personId, role, invitation.invitedBy)
  }
  await markAccepted(ctx.db, id, personId, ctx.now)

  ctx.audit({ act: 'invitation.accepted', subject: `person:${personId}`, public: false })
  return personId
}

async function personOf(ctx: Ctx, email: string, name: string): Promise<string | undefined> {
  const known = await findIdentityByEmail(ctx.db, email)
  if (known) return known.personId
  const id = newId(ctx.now, ctx.chance)
  const person = {
    id,
    name,
    email,
    phone: undefined,
    language: ctx.locale,
    keptUntil: undefined,
  }
  if (await insertPerson(ctx.db, person, ctx.now)) return id
  return (await findIdentityByEmail(ctx.db, email))?.personId
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
