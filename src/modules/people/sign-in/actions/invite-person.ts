import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { newSecretLink } from '#platform/secrets/secret-links.ts'
import {
  type InvitedRole,
  type InviteRefusal,
  invitationState,
  type WithdrawRefusal,
} from '../../invitation.ts'
import { paths } from '../../paths.ts'
import { mayInvite } from '../../permissions.ts'
import { plainEmail } from '../../person.ts'
import { roleProblem } from '../../role.ts'
import { roleTexts } from '../../texts/words.ts'
import { invitationMail } from '../mails/invitation.ts'
import { linkLife } from '../sign-in-link.ts'
import { insertInvitation, lockInvitation, markWithdrawn } from '../store/invitations.ts'
import { deleteLinksOfInvitation, insertLink } from '../store/links.ts'
import { takeMailTurn } from './send-sign-in-link.ts'

export interface PersonToInvite {
  readonly email: string
  readonly name: string
  readonly roles: readonly InvitedRole[]
}

/** Writes to someone who becomes a person of the house only by saying yes, within a week. */
export async function invitePerson(
  ctx: Ctx,
  person: PersonToInvite,
): Promise<Result<{ invitationId: string }, InviteRefusal>> {
  const email = plainEmail(person.email)
  const inviter = ctx.person
  const roles = person.roles.map(({ role }) => role)
  if (!inviter || !mayInvite(inviter, roles)) return refused('forbidden')

  const problem = problemOf(person.roles, dayOf(ctx.now))
  if (problem) return refused(problem)
  if (!(await takeMailTurn(ctx, email))) return refused('too-many-mails')

  const id = newId(ctx.now, ctx.chance)
  const { token, tokenHash } = newSecretLink(ctx)
  const expiresAt = new Date(ctx.now.getTime() + linkLife.invitation)
  await insertInvitation(ctx.db, {
    id,
    email,
    name: person.name,
    roles: person.roles,
    invitedBy: inviter.id,
    invitedAt: ctx.now,
    expiresAt,
  })
  await insertLink(ctx.db, {
    tokenHash,
    purpose: 'invitation',
    invitationId: id,
    createdAt: ctx.now,
    expiresAt,
  })

  ctx.audit({ act: 'person.invited', subject: `invitation:${id}`, public: false })
  ctx.mail(
    invitationMail(ctx.locale, ctx.settings, {
      to: email,
      inviter: inviter.name,
      roles: roles.map((role) => roleTexts[ctx.locale][role]).join(', '),
      url: `${ctx.settings.baseUrl}${paths.link(token)}`,
      lastDay: expiresAt,
    }),
  )
  return done({ invitationId: id })
}

/** The link dies with the invitation. */
export async function withdrawInvitation(
  ctx: Ctx,
  id: string,
): Promise<Result<undefined, WithdrawRefusal>> {
  const invitation = await lockInvitation(ctx.db, id)
  if (!invitation) return refused('not-found')

  const roles = invitation.roles.map(({ role }) => role)
  if (!mayInvite(ctx.person, roles)) return refused('forbidden')

  if (invitationState(invitation, ctx.now) !== 'waiting') return refused('not-waiting')

  await markWithdrawn(ctx.db, id, ctx.now)
  await deleteLinksOfInvitation(ctx.db, id)

  ctx.audit({ act: 'invitation.withdrawn', subject: `invitation:${id}`, public: false })
  return done()
}

function problemOf(roles: readonly InvitedRole[], today: string) {
  for (const { role, place, endsOn } of roles) {
    const problem = roleProblem({ role, place, startsOn: today, endsOn }, today)
    if (problem) return problem
  }
  return undefined
}
