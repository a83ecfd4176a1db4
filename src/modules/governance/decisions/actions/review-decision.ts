import { type Day, dayOf } from '#kit/dates.ts'
import { isTooFar } from '#kit/day-range.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayFollowDecision, mayLeadDecision } from '../../decision-permissions.ts'
import { decisionPaths } from '../../paths/decisions.ts'
import {
  addWording,
  insertDecision,
  listSlugsLikeDecision,
  listWordings,
  saveDecision,
} from '../../procedure/index.ts'
import {
  type Decision,
  type DecisionRefusal,
  type HeldDecision,
  type ReviewForm,
  reviewState,
} from '../../procedure/nouns.ts'
import { askReview, dropReview } from '../../tensions/index.ts'

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
  const next = form.result === 'reopened' ? await reopen(ctx, decision) : reviewed

  ctx.audit({
    act: 'decision.reviewed',
    subject: `decision:${decision.id}`,
    public: decision.isPublic,
    detail: { result: form.result, next: form.reviewOn ?? null },
  })
  ctx.changed(`decision:${decision.id}`)
  ctx.changed(`circle:${decision.circleId}`)
  return done(next)
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

/** The wording as it stands becomes the first one of a new proposal. */
async function reopen(ctx: Ctx, before: Decision): Promise<Decision> {
  const taken = new Set(await listSlugsLikeDecision(ctx.db, before.slug))
  let slug = before.slug
  for (let next = 2; taken.has(slug); next++) slug = `${before.slug}-${next}`
  const again: Decision = {
    ...before,
    id: newId(ctx.now, ctx.chance),
    slug,
    step: 'presentation',
    version: 0,
    outcome: undefined,
    outcomeNote: '',
    reviewOn: undefined,
    endsOn: undefined,
    reviewOutcome: undefined,
    reviewedOn: undefined,
    followsId: before.id,
    purgeOn: undefined,
    purgedAt: undefined,
    createdAt: ctx.now,
    openedAt: undefined,
    closedAt: undefined,
  }
  await insertDecision(ctx.db, again, ctx.person?.id)
  const text = (await listWordings(ctx.db, before.id)).at(-1)?.text ?? ''
  await addWording(ctx.db, again.id, { number: 1, text, lifts: undefined, at: ctx.now })
  return again
}
