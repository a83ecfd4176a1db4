import { addDays, dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { DraftAnswers } from '../registration-steps.ts'
import { keepDraft } from '../store/registration-drafts.ts'

/** Left alone that long, what was not sent is erased. */
const daysKept = 30

/**
 * One screen of a registration is kept under the code of the letter. It is not a registration: nobody counts it, nobody
 * reads it, and it goes when it is sent.
 */
export async function keepAnswers(
  ctx: Ctx,
  personId: string,
  answers: DraftAnswers,
): Promise<Result<undefined, 'closed'>> {
  const keptUntil = addDays(dayOf(ctx.now), daysKept)
  const isKept = await keepDraft(ctx.db, personId, answers, keptUntil, ctx.now)
  return isKept ? done() : refused('closed')
}
