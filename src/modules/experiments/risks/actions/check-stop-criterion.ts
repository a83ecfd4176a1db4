import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { saveStopCheck } from '../store/risks.ts'
import type { StopCriterionRefusal } from './add-stop-criterion.ts'

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

  const saved = await saveStopCheck(ctx.db, experimentId, criterionId, {
    ...input,
    on: dayOf(ctx.now),
    by: ctx.person?.id,
  })
  if (!saved) return refused('criterion-unknown')

  ctx.audit({
    act: 'experiment-stop-criterion.checked',
    subject: `experiment:${experimentId}`,
    public: experiment.visibility === 'published',
    detail: { criterion: criterionId, state: input.state },
  })
  ctx.changed(`experiment:${experimentId}`)
  return done()
}
