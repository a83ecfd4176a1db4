import { dayOf } from '#kit/dates.ts'
import { isReason } from '#kit/fields.ts'
import { leastReason } from '#kit/fixing-act.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { takesAnswers } from '../assessment.ts'
import { mayKeepAssessments } from '../permissions.ts'
import { lockAssessment, saveAssessment } from '../store/assessments.ts'
import { endAnswers } from './end-answers.ts'

export type CloseRefusal = 'not-found' | 'forbidden' | 'not-now' | 'reason-needed'

/** Before its last day, for ever, with a reason that everybody reads: the codes go, as they do on the night of that day. */
export async function closeEarly(
  ctx: Ctx,
  id: string,
  { reason }: { readonly reason: string },
): Promise<Result<undefined, CloseRefusal>> {
  const assessment = await lockAssessment(ctx.db, id)
  if (!assessment) return refused('not-found')

  if (!mayKeepAssessments(ctx.person)) return refused('forbidden')
  if (!takesAnswers(assessment, dayOf(ctx.now))) return refused('not-now')
  if (!isReason(reason, leastReason)) return refused('reason-needed')

  await saveAssessment(ctx.db, id, { closedAt: ctx.now, closeReason: reason.trim() })
  await endAnswers(ctx.db, id)

  ctx.audit({ act: 'assessment.closed-early', subject: `assessment:${id}`, public: true })
  return done()
}
