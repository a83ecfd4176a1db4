import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import {
  closeCoaching as decide,
  type OutcomeForm,
  withdrawCoaching as takeBack,
} from '../coaching.ts'
import { mayCloseCoaching, mayWithdrawRequest } from '../coaching-permissions.ts'
import type { CoachingRefusal } from '../coaching-refusal.ts'
import { findCoachingByToken, lockCoaching, saveCoaching } from '../store/coachings.ts'

/** The end, with what came of it. */
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

  await saveCoaching(ctx.db, closed.value)

  const { outcome } = form
  ctx.audit({
    act: 'coaching.closed',
    subject: `coaching:${id}`,
    public: false,
    detail: { outcome },
  })
  ctx.announce('coaching.closed', { id, territoryId: coaching.territoryId, outcome })
  return done()
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
  const found = await findCoachingByToken(ctx.db, token)
  return found ? withdraw(ctx, found.id) : refused('not-found')
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
