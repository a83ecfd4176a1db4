import { newId } from '#kit/ids.ts'
import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { isOpenToAll } from '../../experiment.ts'
import { mayDecideForTheLab } from '../../permissions.ts'
import type { Stage, Station, StopReason } from '../../stage.ts'
import { lockExperiment, saveExperiment } from '../../store/experiments.ts'
import { stageTexts } from '../../texts/stage.ts'
import { addPassage } from '../store/passages.ts'

interface StageState {
  readonly [name: string]: string | null
  readonly stage: Stage
  readonly from: Station | null
  readonly reason: StopReason | null
  readonly text: string | null
  readonly at: string | null
  /** Any edit since is a change. */
  readonly updatedAt: string
}

/**
 * A stop, or a resuming, decided a moment ago. The line of the experiment keeps both passages for ever: undoing adds the
 * one that goes back, with its reason.
 */
function stageUndo(act: 'stopped' | 'resumed'): UndoKind<Ctx, StageState> {
  return {
    act: `experiment.${act}`,
    named: { fr: stageTexts.fr.undoNamed[act], en: stageTexts.en.undoNamed[act] },
    undone: { fr: stageTexts.fr.undone[act], en: stageTexts.en.undone[act] },
    state: async (ctx, id) => {
      const experiment = await lockExperiment(ctx.db, id)
      if (!experiment) return undefined
      const { stage, stop, updatedAt } = experiment
      return {
        stage,
        from: stop?.from ?? null,
        reason: stop?.reason ?? null,
        text: stop?.text ?? null,
        at: stop?.at.toISOString() ?? null,
        updatedAt: updatedAt.toISOString(),
      }
    },
    isPublic: async (ctx, id) => {
      const experiment = await lockExperiment(ctx.db, id)
      return experiment !== undefined && isOpenToAll(experiment)
    },
    may: async (ctx) => mayDecideForTheLab(ctx.person),
    restore: async (ctx, id, before) => {
      const experiment = await lockExperiment(ctx.db, id)
      if (!experiment) return
      const { from, reason, at } = before
      const stop =
        from && reason && at
          ? { from, reason, text: before.text ?? '', at: new Date(at) }
          : undefined
      await saveExperiment(ctx.db, {
        ...experiment,
        ...{ stage: before.stage, stop, updatedAt: ctx.now },
      })
      await addPassage(ctx.db, id, {
        id: newId(ctx.now, ctx.chance),
        kind: act === 'stopped' ? 'resumed' : 'stopped',
        from: experiment.stage,
        to: before.stage,
        reason: stageTexts.fr.undoneReason[act],
        requirements: [],
        personId: ctx.person?.id,
        at: ctx.now,
      })
    },
  }
}

export const stopUndo = stageUndo('stopped')
export const resumeUndo = stageUndo('resumed')
