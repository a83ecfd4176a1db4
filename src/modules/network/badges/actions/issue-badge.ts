import { dayOf } from '#kit/dates.ts'
import { newId, newToken } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { isStaff } from '#kit/viewer.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { lockCoaching } from '../../coaching/index.ts'
import type { CoachingRefusal } from '../../help-refusal.ts'
import { type BadgeKind, credentialOf } from '../badge.ts'
import { badgeReceived } from '../mails/badge.ts'
import { insertBadge } from '../store/badges.ts'
import { achievementTexts } from '../texts/badge.ts'
import { identityHashOf, signCredential } from './sign-badge.ts'

export interface BadgeToIssue {
  readonly kind: BadgeKind
  readonly personId: string
  readonly missionId?: string
  readonly coachingId?: string
  readonly words: string
  readonly source?: 'house' | 'demo'
}

/**
 * Signs a badge and tells its person, who alone decides whether it is shown. The act that calls has
 * asked “may I?”: it knows what is being thanked.
 */
export async function issueBadge(
  ctx: Ctx,
  input: BadgeToIssue,
): Promise<Result<{ id: string }, 'no-address' | 'already-badged'>> {
  const to = (await findContacts(ctx.db, [input.personId])).get(input.personId)
  if (!to?.email) return refused('no-address')

  const { baseUrl, houseName } = ctx.settings
  const id = newId(ctx.now, ctx.chance)
  const token = newToken(ctx.chance)
  const salt = newToken(ctx.chance).slice(0, 32)
  const awardedOn = dayOf(ctx.now)
  const { kid, jws } = await signCredential(
    ctx,
    credentialOf(
      { baseUrl, houseName, language: to.language },
      {
        id,
        kind: input.kind,
        achievement: achievementTexts[to.language][input.kind],
        awardedOn,
        words: input.words,
        subjectId: newId(ctx.now, ctx.chance),
        identityHash: identityHashOf(to.email, salt),
        salt,
      },
    ),
  )
  const { source = 'house', ...badge } = input
  const made = await insertBadge(
    ctx.db,
    { ...badge, id, awardedOn, kid, credential: jws, token, issuedBy: ctx.person?.id, source },
    ctx.now,
  )
  if (!made) return refused('already-badged')

  ctx.audit({
    act: 'badge.issued',
    subject: `badge:${id}`,
    public: false,
    detail: { kind: input.kind },
  })
  ctx.mail(badgeReceived(ctx, { email: to.email, language: to.language }, input.kind, token))
  return done({ id })
}

/** The team thanks a coach, once the coaching is closed. */
export async function thankCoach(
  ctx: Ctx,
  id: string,
): Promise<Result<undefined, CoachingRefusal>> {
  const coaching = await lockCoaching(ctx.db, id)
  if (!coaching) return refused('not-found')

  if (!isStaff(ctx.person)) return refused('forbidden')

  const { coachId } = coaching
  if (coaching.state !== 'closed' || coachId === undefined) return refused('not-finished')
  const issued = await issueBadge(ctx, {
    kind: 'coaching',
    personId: coachId,
    coachingId: id,
    words: '',
  })
  return issued.ok ? done() : issued
}
