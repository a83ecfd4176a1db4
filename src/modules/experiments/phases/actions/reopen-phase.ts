import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { recordReopening } from '#platform/reopenings/reopenings.ts'
import { insertLogEntry } from '../../follow-up/index.ts'
import { findKind, type Kinds } from '../../instrument-kinds.ts'
import { phaseSubject, reopenable } from '../phase.ts'
import { reopenPhase } from '../store/phases.ts'
import { phaseTexts } from '../texts/phase.ts'
import { type LoadPhaseRefusal, loadPhase, tellPhase, toldOf } from './phase-acts.ts'
import { phaseThing, phaseUndos } from './undo-phase.ts'

export type ReopenPhaseRefusal = LoadPhaseRefusal | 'not-running' | 'not-closed' | 'reason-short'

/**
 * A phase that was closed too soon is open again. The journal says why, and so does the phase, where nobody takes it away; the
 * instruments that can go on do, and those whose end is final stay as they ended.
 */
export async function reopenClosedPhase(
  ctx: Ctx,
  kinds: Kinds,
  at: { readonly experimentId: string; readonly planId: string },
  reason: string,
): Promise<Result<undefined, ReopenPhaseRefusal>> {
  const loaded = await loadPhase(ctx, at.experimentId, at.planId)
  if (!loaded.ok) return loaded

  const { experiment, phase } = loaded.value
  const may = reopenable(phase, experiment.stage, reason)
  if (!may.ok) return may
  if (!phase.record) return refused('not-closed')

  const undo = await undoable(ctx, phaseUndos(() => kinds).reopened, phaseThing(at))
  await reopenPhase(ctx.db, phase.record.id, phase.record.reason)
  await recordReopening(ctx, phaseSubject(phase.record), reason.trim())
  for (const { kind, instrumentId } of phase.instruments)
    await findKind(kinds, kind)?.reopen?.(ctx, instrumentId)
  await insertLogEntry(ctx.db, experiment.id, {
    id: newId(ctx.now, ctx.chance),
    onDay: dayOf(ctx.now),
    text: phaseTexts.fr.reopenedLine(phase.plan.title, reason.trim()),
    isPublic: true,
    authorId: ctx.person?.id,
    writtenAt: ctx.now,
    photoId: undefined,
    photoAlt: '',
  })

  tellPhase(ctx, experiment, 'reopened', phase)
  await undo(toldOf(experiment))
  return done()
}
