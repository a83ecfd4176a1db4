import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { addStopCriterion as add } from '../store/risks.ts'

export type StopCriterionRefusal = 'not-found' | 'forbidden' | 'criterion-unknown'

/** Written beforehand: what would make us stop, and when we look. */
export async function addStopCriterion(
  ctx: Ctx,
  experimentId: string,
  input: { text: string; checkOn: string | undefined },
): Promise<Result<undefined, StopCriterionRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayEditExperiment(ctx.person, experiment)) return refused('forbidden')

  await add(ctx.db, experimentId, { ...input, id: newId(ctx.now, ctx.chance) }, ctx.now)

  ctx.audit({
    act: 'experiment-stop-criterion.added',
    subject: `experiment:${experimentId}`,
    public: experiment.visibility === 'published',
    detail: { check: input.checkOn ?? null },
  })
  ctx.changed(`experiment:${experimentId}`)
  return done()
}
