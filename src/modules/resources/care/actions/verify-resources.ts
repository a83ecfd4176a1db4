import { addDays, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { hashToken, newSecretLink } from '#platform/secrets/secret-links.ts'
import { mayReview } from '../../permissions.ts'
import { lockResourceBySlug } from '../../store/resources.ts'
import { verificationLetter } from '../../working/index.ts'
import {
  insertVerification,
  listAuthors,
  listDead,
  listDue,
  markVerified,
  takeVerification,
} from '../store/care.ts'

/** A resource is asked about once a year; an unanswered letter is sent again after a month. */
export const verifyDays = 365
const again = 30
const lettersAtOnce = 50

/** Asks those who answer for old resources whether they still hold. The number of letters. */
export async function askVerifications(ctx: Ctx): Promise<number> {
  const today = dayOf(ctx.now)
  const due = await listDue(ctx.db, {
    verifiedBefore: addDays(today, -verifyDays),
    askedBefore: new Date(ctx.now.getTime() - again * 86_400_000),
    limit: lettersAtOnce,
  })
  const stewards = [...new Set(due.flatMap(({ stewardId }) => stewardId ?? []))]
  const contacts = await findContacts(ctx.db, stewards)
  let sent = 0
  for (const { id, slug, title, stewardId } of due) {
    const contact = stewardId ? contacts.get(stewardId) : undefined
    if (!contact?.email) continue
    const { token, tokenHash } = newSecretLink(ctx)
    await insertVerification(ctx.db, {
      id: newId(ctx.now, ctx.chance),
      resourceId: id,
      tokenHash,
      askedAt: ctx.now,
    })
    const deadLinks = (await listDead(ctx.db, id)).map(({ href }) => href)
    const to = { to: contact.email, language: contact.language }
    ctx.mail(verificationLetter(ctx, to, { slug, title, token, deadLinks }))
    ctx.audit({ act: 'resource.verification-asked', subject: `resource:${id}`, public: false })
    sent++
  }
  return sent
}

/**
 * The button behind the letter: whoever answers for it says that it still holds. Nobody confirms their own
 * text alone: a second person does it at the desk, where this answer stands. A second press changes nothing.
 */
export async function confirmByLink(
  ctx: Ctx,
  token: string,
): Promise<Result<{ readonly slug: string }, 'link-unknown'>> {
  const taken = await takeVerification(ctx.db, hashToken(token), ctx.now)
  if (!taken) return refused('link-unknown')

  ctx.audit({ act: 'resource.said-to-hold', subject: `resource:${taken.id}`, public: false })
  return done({ slug: taken.slug })
}

/** At the desk, by a person of the house who has read it again, and did not write it. */
export async function confirmByHand(
  ctx: Ctx,
  slug: string,
): Promise<Result<undefined, 'not-found' | 'forbidden' | 'own-text'>> {
  const resource = await lockResourceBySlug(ctx.db, slug)
  if (resource?.state !== 'published') return refused('not-found')

  if (!mayReview(ctx.person)) return refused('forbidden')
  const authors = await listAuthors(ctx.db, resource.id)
  if (authors.has(ctx.person.id)) return refused('own-text')

  await markVerified(ctx.db, resource.id, dayOf(ctx.now))

  ctx.audit({ act: 'resource.verified', subject: `resource:${resource.id}`, public: true })
  return done()
}
