import { done, type Result, refused } from '#kit/result.ts'
import { isStaff } from '#kit/viewer.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { CoachingRefusal } from '../../help-refusal.ts'
import { badgeRevoked } from '../mails/badge.ts'
import { findBadgeByToken, lockBadge, saveRevoked, saveShown } from '../store/badges.ts'

/** Its person alone decides who sees it. */
export async function showBadge(
  ctx: Ctx,
  id: string,
  shown: boolean,
): Promise<Result<undefined, CoachingRefusal>> {
  const badge = await lockBadge(ctx.db, id)
  if (!badge) return refused('not-found')

  // Whoever is not its person is not told that it exists.
  if (!ctx.person || badge.personId !== ctx.person.id) return refused('not-found')

  return change(ctx, id, shown)
}

/** The same, by the link that came with the badge. */
export async function showBadgeByLink(
  ctx: Ctx,
  token: string,
  shown: boolean,
): Promise<Result<undefined, CoachingRefusal>> {
  const badge = await findBadgeByToken(ctx.db, token)
  return badge ? change(ctx, badge.id, shown) : refused('not-found')
}

async function change(ctx: Ctx, id: string, shown: boolean): Promise<Result<undefined, never>> {
  await saveShown(ctx.db, id, shown, ctx.now)
  const act = shown ? 'badge.shown' : 'badge.hidden'
  ctx.audit({ act, subject: `badge:${id}`, public: false })
  return done()
}

/** Given by mistake: any verifier reads so from now on, and its person is told why. */
export async function revokeBadge(
  ctx: Ctx,
  id: string,
  reason: string,
): Promise<Result<undefined, CoachingRefusal>> {
  const badge = await lockBadge(ctx.db, id)
  if (!badge) return refused('not-found')

  if (!isStaff(ctx.person)) return refused('forbidden')

  if (badge.revokedAt) return refused('already-revoked')

  await saveRevoked(ctx.db, id, { reason, at: ctx.now })

  ctx.audit({ act: 'badge.revoked', subject: `badge:${id}`, public: false })
  const { personId, kind } = badge
  const to = personId ? (await findContacts(ctx.db, [personId])).get(personId) : undefined
  if (to?.email) {
    const contact = ctx.settings.contactEmail
    ctx.mail(badgeRevoked({ email: to.email, language: to.language }, { kind, reason, contact }))
  }
  return done()
}
