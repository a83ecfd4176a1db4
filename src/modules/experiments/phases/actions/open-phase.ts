import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import type { PhaseOpened } from '#kit/instruments/instrument.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { findKind, type Kinds } from '../../instrument-kinds.ts'
import { type OpenRefusal, openable } from '../phase.ts'
import { insertInstrument, insertPhase } from '../store/phases.ts'
import { type LoadedPhase, type LoadPhaseRefusal, loadPhase, tellPhase } from './phase-acts.ts'

export type OpenPhaseRefusal = LoadPhaseRefusal | OpenRefusal | 'settings-refused'

/**
 * Opens a phase of the frozen protocol: each of its instruments is created in its own room, with the
 * settings the protocol gives. All of it happens in one transaction, or nothing does.
 */
export async function openPhase(
  ctx: Ctx,
  kinds: Kinds,
  experimentId: string,
  planId: string,
): Promise<Result<{ instruments: number }, OpenPhaseRefusal>> {
  const loaded = await loadPhase(ctx, experimentId, planId)
  if (!loaded.ok) return loaded

  const { experiment, phases, phase } = loaded.value
  if (experiment.stage !== 'running') return refused('not-running')
  const may = openable(phase, phases)
  if (!may.ok) return may

  const phaseId = newId(ctx.now, ctx.chance)
  await insertPhase(ctx.db, experimentId, recordOf(ctx, loaded.value, phaseId))
  const opened = await openInstruments(ctx, kinds, loaded.value, phaseId)
  if (!opened.ok) return opened

  tellPhase(ctx, experiment, 'opened', phase)
  return opened
}

function recordOf(ctx: Ctx, { phase, version }: LoadedPhase, id: string) {
  const today = dayOf(ctx.now)
  return {
    id,
    planId: phase.plan.id,
    title: phase.plan.title,
    plannedStartsOn: phase.plan.startsOn || today,
    plannedEndsOn: phase.plan.endsOn || today,
    protocolVersion: version,
    state: 'open' as const,
    reason: '',
    openedOn: today,
    closedOn: undefined,
  }
}

async function openInstruments(
  ctx: Ctx,
  kinds: Kinds,
  { experiment, phase, version }: LoadedPhase,
  phaseId: string,
): Promise<Result<{ instruments: number }, 'settings-refused'>> {
  const today = dayOf(ctx.now)
  for (const planned of phase.plan.instruments) {
    const kind = findKind(kinds, planned.kind)
    const settings = kind?.shape.safeParse(planned.settings)
    if (!kind || !settings?.success) return refused('settings-refused')
    const at: PhaseOpened = {
      phaseId,
      experimentId: experiment.id,
      territoryId: experiment.territoryId,
      title: phase.plan.title,
      experimentTitle: experiment.title,
      startsOn: phase.plan.startsOn || today,
      endsOn: phase.plan.endsOn || today,
      protocolVersion: version,
      hidden: experiment.visibility !== 'published',
    }
    const opened = await kind.open(ctx, at, settings.data)
    await insertInstrument(ctx.db, experiment.id, {
      id: newId(ctx.now, ctx.chance),
      phaseId,
      kind: kind.name,
      planId: planned.id,
      instrumentId: opened.instrumentId,
      href: opened.href,
      protocolVersion: version,
      openedAt: ctx.now,
    })
  }
  return done({ instruments: phase.plan.instruments.length })
}
