import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type Experiment, isOpenToAll } from '../../experiment.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import type { Phase } from '../phase.ts'
import { findPlannedPhases, listPhases } from '../store/phases.ts'

export type LoadPhaseRefusal = 'not-found' | 'forbidden' | 'not-frozen'

export interface LoadedPhase {
  readonly experiment: Experiment
  readonly phases: readonly Phase[]
  readonly phase: Phase
  readonly version: number
}

/** The first two beats of every act on a phase. The experiment is locked: clicks queue. */
export async function loadPhase(
  ctx: Ctx,
  experimentId: string,
  planId: string,
): Promise<Result<LoadedPhase, LoadPhaseRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayEditExperiment(ctx.person, experiment)) return refused('forbidden')

  const planned = await findPlannedPhases(ctx.db, experimentId)
  if (!planned) return refused('not-frozen')
  const phases = await listPhases(ctx.db, experimentId, dayOf(ctx.now))
  const phase = phases.find(({ plan }) => plan.id === planId)
  return phase
    ? done({ experiment, phases, phase, version: planned.version })
    : refused('not-found')
}

/** Where an act on a phase is told, and to whom. */
export function toldOf(experiment: Experiment) {
  return { subject: `experiment:${experiment.id}`, public: isOpenToAll(experiment) }
}

export function tellPhase(ctx: Ctx, experiment: Experiment, act: string, phase: Phase) {
  ctx.audit({
    act: `phase.${act}`,
    ...toldOf(experiment),
    detail: { phase: phase.plan.id },
  })
  ctx.announce(`phase.${act}`, { experimentId: experiment.id, planId: phase.plan.id })
  ctx.changed(`experiment:${experiment.id}`)
}
