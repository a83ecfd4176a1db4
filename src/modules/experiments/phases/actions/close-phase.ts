import { dayOf } from '#kit/dates.ts'
import { settle } from '#kit/fixing-act.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { fixingActs } from '../../fixing-acts.ts'
import type { Kinds } from '../../instrument-kinds.ts'
import { closable } from '../phase.ts'
import { endPhase } from '../store/phases.ts'
import { type LoadPhaseRefusal, loadPhase, tellPhase, toldOf } from './phase-acts.ts'
import { closeInstruments, pendingIn } from './phase-instruments.ts'
import { phaseThing, phaseUndos } from './undo-phase.ts'

export type ClosePhaseRefusal = LoadPhaseRefusal | 'not-open' | 'instruments-pending'

/**
 * Closes an open phase and its instruments: their figures are final. While one of them has something to do, closing
 * needs a reason, which stays in public view as the reason of a cancelled phase does; so does what whoever closes answers
 * to what the phase lacks (`missing-in.ts`).
 */
export async function closePhase(
  ctx: Ctx,
  kinds: Kinds,
  at: { readonly experimentId: string; readonly planId: string },
  reason = '',
): Promise<Result<undefined, ClosePhaseRefusal>> {
  const loaded = await loadPhase(ctx, at.experimentId, at.planId)
  if (!loaded.ok) return loaded

  const { experiment, phase } = loaded.value
  const may = closable(phase)
  if (!may.ok) return may
  const pending = await pendingIn(ctx, kinds, phase)
  const waits = { instruments: pending.length }
  const settled = settle(fixingActs['close-phase'], waits, reason)
  if (settled.kind !== 'free') return refused('instruments-pending')

  const undo = await undoable(ctx, phaseUndos(() => kinds).closed, phaseThing(at))
  await closeInstruments(ctx, kinds, phase)
  await endPhase(ctx.db, phase.record?.id ?? '', {
    state: 'closed',
    // Of one that was closed before, the first reason stays before this one.
    reason: [phase.record?.reason ?? '', reason.trim()].filter((each) => each !== '').join('\n\n'),
    on: dayOf(ctx.now),
  })

  tellPhase(ctx, experiment, 'closed', phase)
  // What still had to be done ended with it: people were told so, and the reason is public.
  if (pending.length === 0) await undo(toldOf(experiment))
  return done()
}
