import { dayOf } from '#kit/dates.ts'
import { settle } from '#kit/fixing-act.ts'
import type { Pending } from '#kit/instrument.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { fixingActs } from '../fixing-acts.ts'
import { findKind, type Kinds } from '../instrument-kinds.ts'
import { closable, type Phase } from '../phase.ts'
import { endPhase } from '../store/phases.ts'
import { type LoadPhaseRefusal, loadPhase, tellPhase } from './phase-acts.ts'

export type ClosePhaseRefusal = LoadPhaseRefusal | 'not-open' | 'instruments-pending'

/**
 * Closes an open phase and its instruments: their figures are final. While one of them has something to do, closing
 * needs a reason, which stays in public view as the reason of a cancelled phase does.
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
  const waits = { instruments: (await pendingIn(ctx, kinds, phase)).length }
  const settled = settle(fixingActs['close-phase'], waits, reason)
  if (settled.kind !== 'free') return refused('instruments-pending')

  await closeInstruments(ctx, kinds, phase)
  await endPhase(ctx.db, phase.record?.id ?? '', {
    state: 'closed',
    reason: settled.ended.length > 0 ? reason.trim() : '',
    on: dayOf(ctx.now),
  })

  tellPhase(ctx, experiment, 'closed', phase)
  return done()
}

/** What the instruments of an open phase still have to do. */
export async function pendingIn(ctx: Ctx, kinds: Kinds, phase: Phase): Promise<readonly Pending[]> {
  if (phase.state !== 'open') return []
  const all: Pending[] = []
  for (const { kind, instrumentId } of phase.instruments)
    all.push(...((await findKind(kinds, kind)?.pending(ctx, instrumentId)) ?? []))
  return all
}

export async function closeInstruments(ctx: Ctx, kinds: Kinds, phase: Phase) {
  for (const { kind, instrumentId } of phase.instruments) {
    await findKind(kinds, kind)?.close(ctx, instrumentId)
  }
}
