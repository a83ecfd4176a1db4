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
  /** What was learned is being written already, or the coach was thanked: their letter has left. */
  readonly resource: string | null
  readonly thanked: boolean
}

/** The end of a coaching that was written a moment ago: whoever of the two did not write it has read nothing. */
export const coachingCloseUndo: UndoKind<Ctx, ClosingState> = {
  act: 'coaching.closed',
  named: { fr: coachingUndoTexts.fr.named, en: coachingUndoTexts.en.named },
  undone: { fr: coachingUndoTexts.fr.undone, en: coachingUndoTexts.en.undone },
  state: async (ctx, id) => {
    const coaching = await lockCoaching(ctx.db, id)
    if (!coaching) return undefined
    const { state, outcome, outcomeText, closedAt, resourceId } = coaching
    return {
      state,
      outcome: outcome ?? null,
      outcomeText,
      closedAt: closedAt?.toISOString() ?? null,
      resource: resourceId ?? null,
      thanked: await isThanked(ctx.db, id),
    }
  },
  may: async (ctx, id) => {
    const coaching = await lockCoaching(ctx.db, id)
    return coaching !== undefined && mayCloseCoaching(ctx.person, coaching)
  },
  restore: async (ctx, id, { state }) => {
    const coaching = await lockCoaching(ctx.db, id)
    if (!coaching) return
    const open = { outcome: undefined, outcomeText: '', closedAt: undefined }
    await saveCoaching(ctx.db, { ...coaching, ...open, state })
  },
}
