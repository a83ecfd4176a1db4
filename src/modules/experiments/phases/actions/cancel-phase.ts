import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import type { Kinds } from '../../instrument-kinds.ts'
import { cancellable } from '../phase.ts'
import { endPhase, insertPhase } from '../store/phases.ts'
import { type LoadPhaseRefusal, loadPhase, tellPhase, toldOf } from './phase-acts.ts'
import { closeInstruments, pendingIn } from './phase-instruments.ts'
import { phaseThing, phaseUndos } from './undo-phase.ts'

export type CancelPhaseRefusal = LoadPhaseRefusal | 'already-over' | 'reason-missing'

/** Gives a phase up, begun or not; the reason stays in public view. */
export async function cancelPhase(
  ctx: Ctx,
  kinds: Kinds,
  at: { readonly experimentId: string; readonly planId: string },
  reason: string,
): Promise<Result<undefined, CancelPhaseRefusal>> {
  const loaded = await loadPhase(ctx, at.experimentId, at.planId)
  if (!loaded.ok) return loaded

  const { experiment, phase, version } = loaded.value
  const may = cancellable(phase, reason)
  if (!may.ok) return may

  const pending = await pendingIn(ctx, kinds, phase)
  const undo = await undoable(ctx, phaseUndos(() => kinds).cancelled, phaseThing(at))
  const today = dayOf(ctx.now)
  const end = { state: 'cancelled' as const, reason: reason.trim(), on: today }
  if (phase.record) {
    await closeInstruments(ctx, kinds, phase)
    await endPhase(ctx.db, phase.record.id, end)
  } else {
    await insertPhase(ctx.db, at.experimentId, {
      id: newId(ctx.now, ctx.chance),
      planId: phase.plan.id,
      title: phase.plan.title,
      plannedStartsOn: phase.plan.startsOn || today,
      plannedEndsOn: phase.plan.endsOn || today,
      protocolVersion: version,
      state: 'cancelled',
      reason: end.reason,
      openedOn: undefined,
      closedOn: today,
    })
  }

  tellPhase(ctx, experiment, 'cancelled', phase)
  if (pending.length === 0) await undo(toldOf(experiment))
  return done()
}
