import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEditExperiment } from '../permissions.ts'
import { lockExperiment, saveExperiment } from '../store/experiments.ts'

export type VisibilityRefusal = 'not-found' | 'forbidden' | 'still-in-review'

/** Shows the experiment to everyone, or takes it back inside (both are written down). */
export async function changeVisibility(
  ctx: Ctx,
  experimentId: string,
  to: 'draft' | 'published',
): Promise<Result<undefined, VisibilityRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayEditExperiment(ctx.person, experiment)) return refused('forbidden')

  if (experiment.visibility === 'in-review') return refused('still-in-review')

  await saveExperiment(ctx.db, { ...experiment, visibility: to, updatedAt: ctx.now })

  ctx.audit({
    act: to === 'published' ? 'experiment.published' : 'experiment.withdrawn',
    subject: `experiment:${experiment.id}`,
    public: true,
  })
  ctx.announce(to === 'published' ? 'experiment.published' : 'experiment.withdrawn', {
    id: experiment.id,
  })
  ctx.changed(`experiment:${experiment.id}`)
  return done()
}
