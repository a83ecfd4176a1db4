import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { placeOf } from '../../actions/place-of.ts'
import { mayCloseCoaching, mayWithdrawRequest } from '../../coaching-permissions.ts'
import type { CoachingRefusal } from '../../help-refusal.ts'
import {
  type Coaching,
  closeCoaching as decide,
  type OutcomeForm,
  withdrawCoaching as takeBack,
} from '../coaching.ts'
import { coachingClosed } from '../mails/coaching.ts'
import { findCoachingByToken, lockCoaching, saveCoaching } from '../store/coachings.ts'
import { coachingCloseUndo } from './undo-closing.ts'

/** The end, with what came of it; whoever of the two did not write it is told. */
export async function closeCoaching(
  ctx: Ctx,
  id: string,
  form: OutcomeForm,
): Promise<Result<undefined, CoachingRefusal>> {
  const coaching = await lockCoaching(ctx.db, id)
  if (!coaching) return refused('not-found')

  if (!mayCloseCoaching(ctx.person, coaching)) return refused('forbidden')

  const closed = decide(coaching, form, ctx.now)
  if (!closed.ok) return closed

  const undo = await undoable(ctx, coachingCloseUndo, id)
  await saveCoaching(ctx.db, closed.value)

  const { outcome } = form
  const subject = `coaching:${id}`
  ctx.audit({ act: 'coaching.closed', subject, public: false, detail: { outcome } })
  ctx.announce('coaching.closed', { id, territoryId: coaching.territoryId, outcome })
  await tellPair(ctx, coaching, form)
  await undo({ subject, public: false })
  return done()
}

async function tellPair(ctx: Ctx, coaching: Coaching, form: OutcomeForm): Promise<void> {
  const { id, coachId, coachedId } = coaching
  const two = [coachId, coachedId].flatMap((person) => person ?? [])
  const others = two.filter((person) => person !== ctx.person?.id)
  const contacts = await findContacts(ctx.db, others)
  const about = { id, place: await placeOf(ctx, coaching.territoryId) }
  for (const other of others) {
    const to = contacts.get(other)
    if (to?.email) ctx.mail(coachingClosed(ctx, { ...to, email: to.email }, form, about))
  }
}

/** A request taken back before it began, by its author or by the team. */
export async function withdrawCoaching(
  ctx: Ctx,
  id: string,
): Promise<Result<undefined, CoachingRefusal>> {
  const coaching = await lockCoaching(ctx.db, id)
  if (!coaching) return refused('not-found')

  if (!mayWithdrawRequest(ctx.person, coaching)) return refused('forbidden')

  return withdraw(ctx, id)
}

/** The same, by the link that only its author received. */
export async function withdrawCoachingByLink(
  ctx: Ctx,
  token: string,
): Promise<Result<undefined, CoachingRefusal>> {
  const coaching = await findCoachingByToken(ctx.db, token)
  return coaching ? withdraw(ctx, coaching.id) : refused('not-found')
}

async function withdraw(ctx: Ctx, id: string): Promise<Result<undefined, CoachingRefusal>> {
  const coaching = await lockCoaching(ctx.db, id)
  if (!coaching) return refused('not-found')
  const withdrawn = takeBack(coaching)
  if (!withdrawn.ok) return withdrawn

  await saveCoaching(ctx.db, withdrawn.value)

  ctx.audit({ act: 'coaching.withdrawn', subject: `coaching:${id}`, public: false })
  return done()
}
