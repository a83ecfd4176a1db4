import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { isOpenToAll } from '../../experiment.ts'
import { insertLogEntry } from '../../follow-up/index.ts'
import { findKind, type KindsNow } from '../../instrument-kinds.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import type { Phase, PhaseRecord } from '../phase.ts'
import { endPhase, forgetPhase, listPhases, reopenPhase } from '../store/phases.ts'
import { phaseTexts } from '../texts/phase.ts'
import { closeInstruments, pendingIn } from './phase-instruments.ts'

interface PhaseState {
  readonly [name: string]: string | number | null
  /** Nothing is written of a phase that was never opened. */
  readonly state: PhaseRecord['state'] | null
  readonly reason: string
  readonly closedOn: string | null
  /** What its instruments have to do: a session added meanwhile is a change. */
  readonly pending: number
}

/** Closing, opening again or giving up a phase, for whoever did it a moment ago. */
export type PhaseUndo = UndoKind<Ctx, PhaseState>

export const phaseThing = (at: { readonly experimentId: string; readonly planId: string }) =>
  `${at.experimentId} ${at.planId}`

/**
 * An instrument that had something to do was ended by the closing, and people were told of it: then nothing is offered
 * (`mayBeUndone`). Otherwise its own closing changed nothing that its opening again does not bring back.
 */
export function phaseUndos(
  kinds: KindsNow,
): Readonly<Record<'closed' | 'reopened' | 'cancelled', PhaseUndo>> {
  const kind = (act: 'closed' | 'reopened' | 'cancelled'): PhaseUndo => ({
    act: `phase.${act}`,
    named: { fr: phaseTexts.fr.undoNamed[act], en: phaseTexts.en.undoNamed[act] },
    undone: { fr: phaseTexts.fr.undone[act], en: phaseTexts.en.undone[act] },
    state: async (ctx, thing) => {
      const found = await find(ctx, thing)
      if (!found) return undefined
      const { phase } = found
      return {
        state: phase.record?.state ?? null,
        reason: phase.record?.reason ?? '',
        closedOn: phase.record?.closedOn ?? null,
        pending: (await pendingIn(ctx, kinds(), phase)).length,
      }
    },
    may: async (ctx, thing) => {
      const found = await find(ctx, thing)
      return found !== undefined && mayEditExperiment(ctx.person, found.experiment)
    },
    isPublic: async (ctx, thing) => {
      const found = await find(ctx, thing)
      return found !== undefined && isOpenToAll(found.experiment)
    },
    restore: async (ctx, thing, before) => {
      const found = await find(ctx, thing)
      const record = found?.phase.record
      if (!found || !record) return
      const { experiment, phase } = found
      if (before.state === null) await forgetPhase(ctx.db, record.id)
      if (before.state === 'open') {
        await reopenPhase(ctx.db, record.id, before.reason)
        for (const { kind: name, instrumentId } of phase.instruments)
          await findKind(kinds(), name)?.reopen?.(ctx, instrumentId)
      }
      if (before.state === 'closed') {
        // Letters of the reopening were held and are dropped: nobody heard of it, nobody is written to.
        await closeInstruments({ ...ctx, mail: () => undefined }, kinds(), phase)
        const on = before.closedOn ?? dayOf(ctx.now)
        await endPhase(ctx.db, record.id, { state: 'closed', reason: before.reason, on })
        await insertLogEntry(ctx.db, experiment.id, {
          id: newId(ctx.now, ctx.chance),
          onDay: dayOf(ctx.now),
          text: phaseTexts.fr.reopeningUndoneLine(phase.plan.title),
          isPublic: true,
          authorId: ctx.person?.id,
          writtenAt: ctx.now,
          photoId: undefined,
          photoAlt: '',
        })
      }
    },
  })
  return { closed: kind('closed'), reopened: kind('reopened'), cancelled: kind('cancelled') }
}

async function find(ctx: Ctx, thing: string) {
  const [experimentId = '', planId = ''] = thing.split(' ')
  const experiment = await lockExperiment(ctx.db, experimentId)
  const phases = experiment ? await listPhases(ctx.db, experimentId, dayOf(ctx.now)) : []
  const phase: Phase | undefined = phases.find(({ plan }) => plan.id === planId)
  return experiment && phase ? { experiment, phase } : undefined
}
