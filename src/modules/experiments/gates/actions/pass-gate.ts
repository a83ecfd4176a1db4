import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { passGate as decide, requirementsAsPassed } from '../../gate.ts'
import { mayPassGate } from '../../permissions.ts'
import type { Stage, Station } from '../../stage.ts'
import { lockExperiment, saveExperiment } from '../../store/experiments.ts'
import { currentGate } from '../store/gate-facts.ts'
import { addPassage } from '../store/passages.ts'

export type PassGateRefusal =
  | 'not-found'
  | 'forbidden'
  | 'moved-on'
  | 'gate-closed'
  | 'already-stopped'
  | 'not-stopped'
  | 'end-of-line'
  | 'reason-missing'

/**
 * Leaves the station `from`. Who clicks says which station they were looking at: a second click, or
 * a colleague's, finds the experiment moved on and changes nothing.
 */
export async function passGate(
  ctx: Ctx,
  experimentId: string,
  from: Station,
): Promise<Result<Stage, PassGateRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayPassGate(ctx.person, experiment)) return refused('forbidden')

  if (experiment.stage !== from) return refused('moved-on')
  const gate = await currentGate(ctx.db, experiment)
  const moved = decide(experiment, gate)
  if (!moved.ok) return moved
  const requirements = requirementsAsPassed(gate)

  await saveExperiment(ctx.db, { ...experiment, ...moved.value, updatedAt: ctx.now })
  await addPassage(ctx.db, experiment.id, {
    id: newId(ctx.now, ctx.chance),
    kind: 'passed',
    from,
    to: moved.value.stage,
    reason: '',
    requirements,
    personId: ctx.person?.id,
    at: ctx.now,
  })

  ctx.audit({
    act: 'experiment.passed',
    subject: `experiment:${experiment.id}`,
    public: experiment.visibility === 'published',
    detail: {
      from,
      to: moved.value.stage,
      waived: requirements.filter((requirement) => requirement.state === 'waived').length,
    },
  })
  ctx.announce('experiment.passed', { id: experiment.id, from, to: moved.value.stage })
  ctx.changed(`experiment:${experiment.id}`)
  return done(moved.value.stage)
}
