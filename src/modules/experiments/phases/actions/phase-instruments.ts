import type { Pending } from '#kit/instruments/instrument.ts'
import type { Ctx } from '#platform/context.ts'
import { findKind, type Kinds } from '../../instrument-kinds.ts'
import type { Phase } from '../phase.ts'

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
