import { addDays, dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { DraftAnswers } from '../registration-steps.ts'
import { findBegunDraft, keepDraft } from '../store/registration-drafts.ts'

/** Left alone that long, what was not sent is erased. */
const daysKept = 30

/**
 * One screen of a registration is kept under the code of the letter. It is not a registration: nobody counts it, nobody
 * reads it, and it goes when it is sent. `begunAt` is the draft that the browser has the right to; without it, it begins one.
 */
export async function keepAnswers(
  ctx: Ctx,
  personId: string,
  answers: DraftAnswers,
  begunAt: Date | undefined,
): Promise<Result<Date, 'closed' | 'begun-elsewhere'>> {
  const keptUntil = addDays(dayOf(ctx.now), daysKept)
  const kept = await keepDraft(ctx.db, personId, answers, keptUntil, ctx.now, begunAt)
  if (kept) return done(kept)
  // Another browser wrote its first answer between the look and the act: it owns the draft.
  return refused((await findBegunDraft(ctx.db, personId)) ? 'begun-elsewhere' : 'closed')
}
