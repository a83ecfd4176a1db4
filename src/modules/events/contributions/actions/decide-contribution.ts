import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { deleteSlotOf, lockContribution, saveContribution, speakersOf } from '../../calls/index.ts'
import { type Decision, decide, tiesOf } from '../../contribution.ts'
import type { NetworkEvent } from '../../event.ts'
import { mayManageEvents } from '../../permissions.ts'
import { mayKnow } from '../review.ts'
import { findReviewerOfPerson, listReviews } from '../store/reviews.ts'

export type DecideRefusal = 'forbidden' | 'not-found' | 'withdrawn' | 'already-confirmed'

/** Accepted, kept waiting or refused, with the words that its speakers will read. Nothing leaves yet. */
export async function decideContribution(
  ctx: Ctx,
  event: NetworkEvent,
  id: string,
  input: { decision: Decision; message: string },
): Promise<Result<undefined, DecideRefusal>> {
  const contribution = await lockContribution(ctx.db, event.id, id)
  if (!contribution) return refused('not-found')

  if (!mayManageEvents(ctx.person)) return refused('forbidden')
  if (!(await knows(ctx, event.id, id))) return refused('not-found')

  const decided = decide(contribution, input.decision, input.message)
  if (!decided.ok) return decided

  await saveContribution(
    ctx.db,
    { ...decided.value, updatedAt: ctx.now },
    { decidedBy: ctx.person?.id },
  )
  if (input.decision !== 'accepted') await deleteSlotOf(ctx.db, id)

  ctx.audit({
    act: 'contribution.decided',
    subject: `contribution:${id}`,
    public: false,
    detail: { decision: input.decision },
  })
  ctx.changed(`event:${event.id}`)
  return done()
}

/** Whoever has a tie to a contribution does not decide of it: for them it is not there. */
async function knows(ctx: Ctx, eventId: string, contributionId: string): Promise<boolean> {
  const personId = ctx.person?.id
  if (personId === undefined) return false
  const reviewer = await findReviewerOfPerson(ctx.db, eventId, personId)
  const speakers = (await speakersOf(ctx.db, eventId)).get(contributionId) ?? []
  const reviews = await listReviews(ctx.db, eventId)
  return mayKnow(
    { personId, reviewer },
    { id: contributionId, speakers: tiesOf(speakers) },
    reviews,
  )
}
