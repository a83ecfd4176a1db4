import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import type { ReopenForm } from '#kit/reopenings/reopening.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayFollowDecision, mayLeadDecision } from '../../decision-permissions.ts'
import {
  addWording,
  insertDecision,
  listSlugsLikeDecision,
  listWordings,
  recordReopening,
  saveDecision,
} from '../../procedure/index.ts'
import {
  type Decision,
  type DecisionRefusal,
  type HeldDecision,
  isReopenable,
} from '../../procedure/nouns.ts'
import { dropReview } from '../../tensions/index.ts'

/** Taken up again as a new proposal. What was decided stays beside it, with why it is no longer enough. */
export async function reopenDecision(
  ctx: Ctx,
  { decision, seen }: HeldDecision,
  { reason }: ReopenForm,
): Promise<Result<Decision, DecisionRefusal>> {
  if (!mayFollowDecision(ctx.person, decision, seen)) return refused('not-found')
  if (!mayLeadDecision(ctx.person, decision, seen)) return refused('forbidden')

  if (!isReopenable(decision)) return refused('not-reopenable')

  const subject = `decision:${decision.id}`
  const reviewedOn = dayOf(ctx.now)
  await saveDecision(ctx.db, { ...decision, reviewOutcome: 'reopened', reviewedOn }, ctx.now)
  await dropReview(ctx, subject)
  await recordReopening(ctx, subject, reason)
  const next = await takeUp(ctx, decision)

  const isRead = decision.isPublic && decision.outcome === 'adopted'
  const detail = { title: decision.title, slug: decision.slug }
  ctx.audit({ act: 'decision.reopened', subject, public: isRead, detail })
  ctx.changed(subject)
  ctx.changed(`circle:${decision.circleId}`)
  return done(next)
}

/** The wording as it stands becomes the first one of a new proposal. */
async function takeUp(ctx: Ctx, before: Decision): Promise<Decision> {
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
