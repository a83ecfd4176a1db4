import { isReason } from '#kit/fields.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { findStanding } from '../../protocol/index.ts'
import { lockExperiment, saveExperiment } from '../../store/experiments.ts'
import { addWaiver, findHiddenReason } from '../../store/gate-record.ts'

export type VisibilityRefusal =
  | 'not-found'
  | 'forbidden'
  | 'still-in-review'
  | 'hidden-without-reason'

/**
 * Shows the experiment to everyone, or takes it back inside (both are written down). Once its protocol is frozen, people
 * rely on what they read: taking it back asks for a reason, which stands where the gate would show it.
 */
export async function changeVisibility(
  ctx: Ctx,
  experimentId: string,
  to: 'draft' | 'published',
  reason = '',
): Promise<Result<undefined, VisibilityRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayEditExperiment(ctx.person, experiment)) return refused('forbidden')

  if (experiment.visibility === 'in-review') return refused('still-in-review')

  if (to === 'draft' && !(await mayHide(ctx, experiment.id, reason)))
    return refused('hidden-without-reason')

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

const reasonLength = 10

/** True before the freeze, when a reason already stands, or with one given now, which is kept. */
async function mayHide(ctx: Ctx, experimentId: string, reason: string): Promise<boolean> {
  const { frozen } = await findStanding(ctx.db, experimentId)
  if (!frozen || (await findHiddenReason(ctx.db, experimentId)) !== undefined) return true
  if (!isReason(reason, reasonLength)) return false
  return addWaiver(ctx.db, experimentId, {
    id: newId(ctx.now, ctx.chance),
    requirement: 'experiment-public',
    reason: reason.trim(),
    personId: ctx.person?.id,
    at: ctx.now,
  })
}
