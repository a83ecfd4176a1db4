import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Attempt } from '../attempt.ts'
import { mayKeepSurveys } from '../permissions.ts'
import { addAttempt } from '../store/attempts.ts'
import { holdSurvey } from '../store/surveys.ts'

/** One call, one door: counted, and nothing else. Not in the audit, which has an hour: whoever calls is not followed. */
export async function recordAttempt(
  ctx: Ctx,
  slug: string,
  attempt: Attempt,
): Promise<Result<undefined, 'not-found' | 'forbidden' | 'not-now'>> {
  const survey = await holdSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (survey.state !== 'open') return refused('not-now')

  await addAttempt(ctx.db, survey.id, attempt)
  return done()
}
