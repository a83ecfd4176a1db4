import { dayOf } from '#kit/dates.ts'
import { done, type Result } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { findKind, type Kinds } from '../instrument-kinds.ts'
import { closable, type Phase } from '../phase.ts'
import { endPhase } from '../store/phases.ts'
import { type LoadPhaseRefusal, loadPhase, tellPhase } from './phase-acts.ts'

/** Closes an open phase and its instruments: their figures are final. */
export async function closePhase(
  ctx: Ctx,
  kinds: Kinds,
  experimentId: string,
  planId: string,
): Promise<Result<undefined, LoadPhaseRefusal | 'not-open'>> {
  const loaded = await loadPhase(ctx, experimentId, planId)
  if (!loaded.ok) return loaded

  const { experiment, phase } = loaded.value
  const may = closable(phase)
  if (!may.ok) return may

  await closeInstruments(ctx, kinds, phase)
  await endPhase(ctx.db, phase.record?.id ?? '', {
    state: 'closed',
    reason: '',
    on: dayOf(ctx.now),
  })

  tellPhase(ctx, experiment, 'closed', phase)
  return done()
}

export async function closeInstruments(ctx: Ctx, kinds: Kinds, phase: Phase) {
  for (const { kind, instrumentId } of phase.instruments) {
    await findKind(kinds, kind)?.close(ctx, instrumentId)
  }
}
