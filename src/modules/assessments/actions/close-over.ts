import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { listOver, lockAssessment, saveAssessment } from '../store/assessments.ts'
import { endAnswers } from './end-answers.ts'

/**
 * Each night, closes for ever what is past its last day. The codes go: what was answered stays, and nothing leads to it
 * any more.
 */
export async function closeOver(ctx: Ctx): Promise<number> {
  const over = await listOver(ctx.db, dayOf(ctx.now))
  for (const id of over) {
    const assessment = await lockAssessment(ctx.db, id)
    if (!assessment || assessment.closedAt) continue
    await saveAssessment(ctx.db, id, { closedAt: ctx.now })
    await endAnswers(ctx.db, id)
    ctx.audit({ act: 'assessment.closed', subject: `assessment:${id}`, public: true })
  }
  return over.length
}
