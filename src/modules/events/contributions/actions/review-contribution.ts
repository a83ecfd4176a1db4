import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { keptAfter, lockContribution, reviewerDays, speakersOf } from '../../calls/index.ts'
import { tiesOf } from '../../contribution.ts'
import type { NetworkEvent } from '../../event.ts'
import { conflictOf, type Reviewer } from '../review.ts'
import { listReviews, saveReview } from '../store/reviews.ts'

export type ReviewGiven =
  | { readonly kind: 'scores'; readonly scores: Record<string, number>; readonly comment: string }
  | { readonly kind: 'conflict' }

/**
 * A reader gives scores, or steps back. What is in conflict does not exist for them: it is not
 * refused, it is not found.
 */
export async function reviewContribution(
  ctx: Ctx,
  event: NetworkEvent,
  reviewer: Reviewer,
  contributionId: string,
  input: ReviewGiven,
): Promise<Result<undefined, 'not-found' | 'already-decided'>> {
  const contribution = await lockContribution(ctx.db, event.id, contributionId)
  if (!contribution || contribution.state === 'withdrawn') return refused('not-found')
  const own = (await listReviews(ctx.db, event.id)).find(
    (review) => review.reviewerId === reviewer.id && review.contributionId === contributionId,
  )
  const speakers = (await speakersOf(ctx.db, event.id)).get(contributionId) ?? []

  if (conflictOf(reviewer, tiesOf(speakers), own?.conflict ?? false)) return refused('not-found')
  if (input.kind === 'scores' && contribution.state !== 'submitted') {
    return refused('already-decided')
  }

  const scored = input.kind === 'scores'
  await saveReview(
    ctx.db,
    {
      contributionId,
      reviewerId: reviewer.id,
      scores: scored ? input.scores : {},
      comment: scored ? input.comment : '',
      conflict: !scored,
    },
    { now: ctx.now, keptUntil: keptAfter(event, reviewerDays) },
  )

  ctx.audit({
    act: scored ? 'contribution.reviewed' : 'conflict.declared',
    subject: `event:${event.id}`,
    public: false,
  })
  ctx.changed(`event:${event.id}`)
  return done()
}
