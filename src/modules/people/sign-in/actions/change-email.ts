import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { newSecretLink } from '#platform/secrets/secret-links.ts'
import { paths } from '../../paths.ts'
import { mayChangeEmail } from '../../permissions.ts'
import type { ChangeEmailRefusal } from '../../person.ts'
import { findIdentity, findIdentityByEmail, saveEmail } from '../../persons/index.ts'
import { emailChangedMail, emailHeldMail, emailToConfirmMail } from '../mails/email-change.ts'
import { linkLife } from '../sign-in-link.ts'
import { deleteLinksOf, insertLink } from '../store/links.ts'
import { deleteSessionsOf } from '../store/sessions.ts'
import { takeMailTurn } from './send-sign-in-link.ts'

/**
 * Sends a link to the new address; nothing changes before it is used. When it belongs to someone else, the letter
 * says so to them instead. The answer, its limits and its work are the same: only a mailbox tells who has an account.
 */
export async function askEmailChange(
  ctx: Ctx,
  personId: string,
  email: string,
): Promise<Result<undefined, ChangeEmailRefusal>> {
  const identity = await findIdentity(ctx.db, personId)
  if (!identity) return refused('not-found')

  if (!mayChangeEmail(ctx.person, personId)) return refused('forbidden')

  if (identity.email === email) return refused('same-email')
  // The asker has a limit of their own: that of the address, which others share, is kept in silence.
  if (!(await takeMailTurn(ctx, `change:${personId}`))) return refused('too-many-mails')
  const leaves = await takeMailTurn(ctx, email)
  const holder = await findIdentityByEmail(ctx.db, email)

  const { token, tokenHash } = newSecretLink(ctx)
  await insertLink(ctx.db, {
    tokenHash,
    purpose: 'email-change',
    personId,
    newEmail: email,
    nextPath: paths.account,
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + linkLife['email-change']),
  })

  const url = `${ctx.settings.baseUrl}${paths.link(token)}`
  if (leaves && holder) ctx.mail(emailHeldMail(holder.language, ctx.settings, { to: email }))
  else if (leaves) ctx.mail(emailToConfirmMail(identity.language, ctx.settings, { to: email, url }))
  return done()
}

/** The new address proved itself. Every older link and session dies, and the old address is told. */
export async function confirmEmail(ctx: Ctx, personId: string, email: string): Promise<boolean> {
  const identity = await findIdentity(ctx.db, personId)
  if (!identity) return false

  if (!(await saveEmail(ctx.db, personId, email, ctx.now))) return false
  await deleteLinksOf(ctx.db, personId)
  await deleteSessionsOf(ctx.db, personId)

  ctx.audit({ act: 'email.changed', subject: `person:${personId}`, public: false })
  if (identity.email) {
    ctx.mail(emailChangedMail(identity.language, ctx.settings, { to: identity.email }))
  }
  return true
}
