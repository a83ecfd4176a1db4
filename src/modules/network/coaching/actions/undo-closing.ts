import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayCloseCoaching } from '../../coaching-permissions.ts'
import type { CoachingOutcome, CoachingState } from '../coaching.ts'
import { isThanked, lockCoaching, saveCoaching } from '../store/coachings.ts'
import { coachingUndoTexts } from '../texts/undo.ts'

interface ClosingState {
  readonly [name: string]: string | boolean | null
  readonly state: CoachingState
  readonly outcome: CoachingOutcome | null
  readonly outcomeText: string
  readonly closedAt: string | null
  readonly reopenedAt: string | null
  readonly reopenReason: string
  /** What was learned is being written already, or the coach was thanked: their letter has left. */
  readonly resource: string | null
  readonly thanked: boolean
}

const moment = (iso: string | null) => (iso === null ? undefined : new Date(iso))

/** The end, or the reopening, that was written a moment ago: whoever of the two did not write it has read nothing. */
function coachingUndo(act: 'closed' | 'reopened'): UndoKind<Ctx, ClosingState> {
  const { fr, en } = coachingUndoTexts
  return {
    act: `coaching.${act}`,
    named: { fr: fr.named[act], en: en.named[act] },
    undone: { fr: fr.undone[act], en: en.undone[act] },
    state: async (ctx, id) => {
      const coaching = await lockCoaching(ctx.db, id)
      if (!coaching) return undefined
      const { state, outcome, outcomeText, closedAt, reopenedAt, reopenReason } = coaching
      return {
        ...{ state, outcomeText, reopenReason },
        outcome: outcome ?? null,
        closedAt: closedAt?.toISOString() ?? null,
        reopenedAt: reopenedAt?.toISOString() ?? null,
        resource: coaching.resourceId ?? null,
        thanked: await isThanked(ctx.db, id),
      }
    },
    may: async (ctx, id) => {
      const coaching = await lockCoaching(ctx.db, id)
      return coaching !== undefined && mayCloseCoaching(ctx.person, coaching)
    },
    restore: async (ctx, id, { state, outcome, outcomeText, reopenReason, ...at }) => {
      const coaching = await lockCoaching(ctx.db, id)
      if (!coaching) return
      await saveCoaching(ctx.db, {
        ...coaching,
        ...{ state, outcomeText, reopenReason },
        outcome: outcome ?? undefined,
        closedAt: moment(at.closedAt),
        reopenedAt: moment(at.reopenedAt),
      })
    },
  }
}

export const coachingCloseUndo = coachingUndo('closed')
export const coachingReopenUndo = coachingUndo('reopened')
