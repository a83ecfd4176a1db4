import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayBeSetAside, type RequirementKey } from '../../gate.ts'
import { mayDecideForTheLab } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { addWaiver } from '../../store/gate-record.ts'

export type WaiverRefusal = 'not-found' | 'forbidden' | 'not-this-gate' | 'already-waived'

/** Sets one requirement of the present gate aside. The reason is public and stays. */
export async function waiveRequirement(
  ctx: Ctx,
  experimentId: string,
  requirement: RequirementKey,
  reason: string,
): Promise<Result<undefined, WaiverRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayDecideForTheLab(ctx.person)) return refused('forbidden')

  if (!mayBeSetAside(requirement, experiment.stage)) return refused('not-this-gate')

  const added = await addWaiver(ctx.db, experiment.id, {
    id: newId(ctx.now, ctx.chance),
    requirement,
    reason,
    personId: ctx.person?.id,
    at: ctx.now,
  })
  if (!added) return refused('already-waived')

  ctx.audit({
    act: 'experiment-requirement.waived',
    subject: `experiment:${experiment.id}`,
    public: experiment.visibility === 'published',
    detail: { requirement },
  })
  ctx.changed(`experiment:${experiment.id}`)
  return done()
}
