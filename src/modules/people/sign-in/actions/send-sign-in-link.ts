import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { newSecretLink } from '#platform/secrets/secret-links.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { paths } from '../../paths.ts'
import { findIdentityByEmail, lockSubject } from '../../persons/index.ts'
import { signInMail } from '../mails/sign-in.ts'
import { linkLife, mailsPerHour } from '../sign-in-link.ts'
import { countMails, insertLink, insertMailCount, takeSignInRequest } from '../store/links.ts'

const hour = 3_600_000

/** Answers a request of the sign-in page: a link to those who have an account, silence otherwise. */
export async function sendSignInLink(ctx: Ctx, requestId: string): Promise<void> {
  const request = await takeSignInRequest(ctx.db, requestId)
  if (!request) return
  // Counted for unknown addresses too: what is left of the hour tells nothing of an account.
  if (!(await takeMailTurn(ctx, request.email))) return
  const identity = await findIdentityByEmail(ctx.db, request.email)
  if (!identity) return

  const { token, tokenHash } = newSecretLink(ctx)
  const expiresAt = new Date(ctx.now.getTime() + linkLife['sign-in'])
  await insertLink(ctx.db, {
    tokenHash,
    purpose: 'sign-in',
    personId: identity.personId,
    nextPath: request.nextPath,
    createdAt: ctx.now,
    expiresAt,
  })

  const url = `${ctx.settings.baseUrl}${paths.link(token)}`
  ctx.mail(signInMail(request.language, ctx.settings, { to: request.email, url }))
}

/** Counts one more mail to this address; false when it had enough of them in the last hour. */
export async function takeMailTurn(ctx: Ctx, email: string): Promise<boolean> {
  const address = sha256Of(`mail:${email}`)
  await lockSubject(ctx.db, address)
  const sent = await countMails(ctx.db, address, new Date(ctx.now.getTime() - hour))
  if (sent >= mailsPerHour) return false
  await insertMailCount(ctx.db, newId(ctx.now, ctx.chance), address, ctx.now)
  return true
}
