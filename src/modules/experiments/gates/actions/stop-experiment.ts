import { dayOf } from '#kit/dates.ts'
import { settle } from '#kit/fixing-act.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { fixingActs } from '../../fixing-acts.ts'
import { mayDecideForTheLab } from '../../permissions.ts'
import { listPhases } from '../../phases/index.ts'
import { type StopReason, stop } from '../../stage.ts'
import { lockExperiment, saveExperiment } from '../../store/experiments.ts'
import { addPassage } from '../store/passages.ts'
import { stopUndo } from './undo-stage.ts'

export type StopRefusal =
  | 'not-found'
  | 'forbidden'
  | 'already-stopped'
  | 'not-stopped'
  | 'end-of-line'
  | 'reason-missing'
  | 'phases-open'

/** Stopped from anywhere, with a reason code and words that everybody will read. */
export async function stopExperiment(
  ctx: Ctx,
  experimentId: string,
  input: { reason: StopReason; text: string },
): Promise<Result<undefined, StopRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayDecideForTheLab(ctx.person)) return refused('forbidden')

  const stopped = stop(experiment, input.reason, input.text, ctx.now)
  if (!stopped.ok) return stopped

  if (await hasOpenPhase(ctx, experimentId)) return refused('phases-open')

  const undo = await undoable(ctx, stopUndo, experiment.id)
  await saveExperiment(ctx.db, { ...experiment, ...stopped.value, updatedAt: ctx.now })
  await addPassage(ctx.db, experiment.id, {
    id: newId(ctx.now, ctx.chance),
    kind: 'stopped',
    from: experiment.stage,
    to: 'stopped',
    reason: input.text.trim(),
    requirements: [],
    personId: ctx.person?.id,
    at: ctx.now,
  })

  ctx.audit({
    act: 'experiment.stopped',
    subject: `experiment:${experiment.id}`,
    public: experiment.visibility === 'published',
    detail: { from: experiment.stage, reason: input.reason },
  })
  ctx.announce('experiment.stopped', { id: experiment.id, reason: input.reason })
  ctx.changed(`experiment:${experiment.id}`)
  await undo({
    subject: `experiment:${experiment.id}`,
    public: experiment.visibility === 'published',
  })
  return done()
}

/** What must be closed before it may be stopped: its page says so, and offers nothing that is refused. */
export async function hasOpenPhase(
  ctx: Pick<Ctx, 'db' | 'now'>,
  experimentId: string,
): Promise<boolean> {
  const phases = await listPhases(ctx.db, experimentId, dayOf(ctx.now))
  const waits = { 'open-phases': phases.filter(({ state }) => state === 'open').length }
  return settle(fixingActs.stop, waits, '').kind !== 'free'
}
