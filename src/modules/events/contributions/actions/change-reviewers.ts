import { newId, newToken } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { type AddressRefusal, recordByTeam } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { keptAfter, reviewerDays } from '../../calls/index.ts'
import type { NetworkEvent } from '../../event.ts'
import { mayManageEvents } from '../../permissions.ts'
import { reviewerInvited } from '../mails/contributions.ts'
import type { ReviewerWords } from '../review.ts'
import { insertReviewer, listReviewers, withdrawReviewer } from '../store/reviews.ts'

export type ReviewersRefusal = 'forbidden' | 'not-found' | 'already-there'

/** A reader is named by the team, and enters by a link; with an account, by that account too. */
export async function inviteReviewer(
  ctx: Ctx,
  event: NetworkEvent,
  words: ReviewerWords,
): Promise<Result<{ id: string }, ReviewersRefusal | AddressRefusal>> {
  const reviewers = await listReviewers(ctx.db, event.id)

  const inviter = ctx.person
  if (!inviter || !mayManageEvents(inviter)) return refused('forbidden')
  if (reviewers.some(({ email }) => email === words.email)) return refused('already-there')

  const id = newId(ctx.now, ctx.chance)
  const token = newToken(ctx.chance)
  const keptUntil = keptAfter(event, reviewerDays)
  const { name, email } = words
  const recorded = await recordByTeam(ctx, inviter, { name, email, keptUntil })
  if (!recorded.ok) return recorded
  const reviewer = { ...words, id, personId: recorded.value, eventId: event.id, token, keptUntil }
  await insertReviewer(ctx.db, { ...reviewer, addedAt: ctx.now })

  ctx.audit({ act: 'reviewer.invited', subject: `event:${event.id}`, public: false })
  ctx.mail(reviewerInvited(ctx, words.email, { event, token }))
  return done({ id })
}

export async function removeReviewer(
  ctx: Ctx,
  event: NetworkEvent,
  id: string,
): Promise<Result<undefined, ReviewersRefusal>> {
  if (!mayManageEvents(ctx.person)) return refused('forbidden')

  if (!(await withdrawReviewer(ctx.db, event.id, id, ctx.now))) return refused('not-found')

  ctx.audit({ act: 'reviewer.withdrawn', subject: `event:${event.id}`, public: false })
  return done()
}
