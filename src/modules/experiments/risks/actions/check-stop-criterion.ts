import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { saveStopCheck } from '../store/risks.ts'
import type { StopCriterionRefusal } from './add-stop-criterion.ts'
import { inExperiment, stopCheckUndo } from './undo-risk.ts'

/** What was seen on the day. Met, it is said aloud; stopping stays a decision of people. */
export async function checkStopCriterion(
  ctx: Ctx,
  experimentId: string,
  criterionId: string,
  input: { state: 'met' | 'not-met'; note: string },
): Promise<Result<undefined, StopCriterionRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayEditExperiment(ctx.person, experiment)) return refused('forbidden')

  const undo = await undoable(ctx, stopCheckUndo, inExperiment(experimentId, criterionId))
  const saved = await saveStopCheck(ctx.db, experimentId, criterionId, {
    ...input,
    on: dayOf(ctx.now),
    by: ctx.person?.id,
  })
  if (!saved) return refused('criterion-unknown')

  const subject = `experiment:${experimentId}`
  const told = { subject, public: experiment.visibility === 'published' }
  const detail = { criterion: criterionId, state: input.state }
  ctx.audit({ act: 'experiment-stop-criterion.checked', ...told, detail })
  ctx.changed(subject)
  await undo(told)
  return done()
}
