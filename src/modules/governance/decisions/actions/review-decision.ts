import { type Day, dayOf } from '#kit/dates.ts'
import { isTooFar } from '#kit/day-range.ts'
import { isReason } from '#kit/fields.ts'
import { leastReopenReason } from '#kit/reopenings/reopening.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayFollowDecision, mayLeadDecision } from '../../decision-permissions.ts'
import { decisionPaths } from '../../paths/decisions.ts'
import { saveDecision } from '../../procedure/index.ts'
import {
  type Decision,
  type DecisionRefusal,
  type HeldDecision,
  type ReviewForm,
  reviewState,
} from '../../procedure/nouns.ts'
import { askReview, dropReview } from '../../tensions/index.ts'
import { reopenDecision } from './reopen-decision.ts'

/** Looked at again: kept until another day, ended, or taken up again as a new proposal. */
export async function reviewDecision(
  ctx: Ctx,
  held: HeldDecision,
  form: ReviewForm,
): Promise<Result<Decision, DecisionRefusal>> {
  const { decision, seen } = held
  const today = dayOf(ctx.now)
  if (!mayFollowDecision(ctx.person, decision, seen)) return refused('not-found')
  if (!mayLeadDecision(ctx.person, decision, seen)) return refused('forbidden')

  if (!['due', 'to-come', 'none'].includes(reviewState(decision, today))) {
    return refused('no-review')
  }
  if (decision.outcome !== 'adopted') return refused('no-review')
  if (form.result === 'reopened') {
    if (!isReason(form.note, leastReopenReason)) return refused('reopen-reason')
    return reopenDecision(ctx, held, { reason: form.note })
  }
  if (form.result === 'kept' && (!form.reviewOn || form.reviewOn <= today)) {
    return refused('reason-missing')
  }
  if (form.reviewOn && isTooFar(form.reviewOn, today)) return refused('day-too-far')
  const reviewed: Decision = {
    ...decision,
    reviewOutcome: form.result,
    reviewedOn: today,
    reviewOn: form.result === 'kept' ? form.reviewOn : decision.reviewOn,
    // A term that is over, and a decision that is kept: it holds until the next review.
    endsOn:
      form.result === 'kept' && decision.endsOn && decision.endsOn <= today
        ? form.reviewOn
        : decision.endsOn,
    outcomeNote: [decision.outcomeNote, form.note].filter(Boolean).join('\n\n'),
  }
  await saveDecision(ctx.db, reviewed, ctx.now)
  if (form.result === 'kept' && reviewed.reviewOn) await comeBack(ctx, reviewed, reviewed.reviewOn)
  else await dropReview(ctx, sourceOf(decision))

  ctx.audit({
    act: 'decision.reviewed',
    subject: `decision:${decision.id}`,
    public: decision.isPublic,
    detail: { result: form.result, next: form.reviewOn ?? null },
  })
  ctx.changed(`decision:${decision.id}`)
  ctx.changed(`circle:${decision.circleId}`)
  return done(reviewed)
}

/** On that day it returns by itself to the agenda of its circle. */
export async function comeBack(ctx: Ctx, decision: Decision, dueOn: Day): Promise<void> {
  await askReview(ctx, {
    circleId: decision.circleId,
    source: sourceOf(decision),
    title: decision.title,
    href: decisionPaths.decision(decision.slug),
    dueOn,
  })
}

function sourceOf(decision: Decision): string {
  return `decision:${decision.id}`
}
