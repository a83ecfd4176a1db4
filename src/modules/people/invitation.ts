import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import { nameShape } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import type { Place, RoleName } from '#kit/viewer.ts'
import { emailShape } from './person.ts'
import { grantRoleShape } from './role.ts'

/** A role promised to someone who has not answered yet. */
export interface InvitedRole {
  readonly role: RoleName
  readonly place?: Place | undefined
  readonly endsOn?: Day | undefined
}

export interface Invitation {
  readonly id: string
  readonly email: string | undefined
  readonly name: string | undefined
  readonly roles: readonly InvitedRole[]
  readonly invitedAt: Date
  readonly expiresAt: Date
  readonly acceptedAt: Date | undefined
  readonly withdrawnAt: Date | undefined
}

export type InviteRefusal =
  | 'forbidden'
  | 'place-needed'
  | 'place-refused'
  | 'days-reversed'
  | 'too-many-mails'

export type WithdrawRefusal = 'not-found' | 'forbidden' | 'not-waiting'

export type InvitationState = 'waiting' | 'accepted' | 'withdrawn' | 'expired'

export function invitationState(
  invitation: Pick<Invitation, 'acceptedAt' | 'withdrawnAt' | 'expiresAt'>,
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return 'accepted'
  if (invitation.withdrawnAt) return 'withdrawn'
  return invitation.expiresAt.getTime() <= now.getTime() ? 'expired' : 'waiting'
}

export const invitationShape = z.object({
  name: nameShape,
  email: emailShape,
  ...grantRoleShape.omit({ role: true, startsOn: true, reason: true }).shape,
  /** Check boxes: nothing, one text, or a list of texts. */
  roles: z.preprocess(
    (raw) => [raw ?? []].flat(),
    z
      .array(grantRoleShape.shape.role)
      .max(8)
      .refine(
        (roles) => roles.length > 0,
        say('Cochez au moins un rôle.', 'Tick one role at least.'),
      ),
  ),
})
