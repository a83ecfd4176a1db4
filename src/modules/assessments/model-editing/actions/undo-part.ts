import type { PlainState, UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import type { IndexModel } from '../../index-model.ts'
import { mayWriteReferential } from '../../permissions.ts'
import { lockDraftModel, saveDraftModel } from '../../store/models.ts'
import { partTexts } from '../texts/parts.ts'

interface DraftState {
  readonly [name: string]: PlainState
  readonly content: PlainState
}

/**
 * What was taken out of the draft of the referential a moment ago, with all that stood in it. The draft is one text: given
 * back whole, or not at all once somebody wrote in it, published it or dropped it.
 */
function removedUndo(act: 'index-model.part-removed' | 'index-model.question-removed') {
  const words = act === 'index-model.part-removed' ? 'part' : 'question'
  return {
    act,
    named: { fr: partTexts.fr.removal[words].named, en: partTexts.en.removal[words].named },
    undone: { fr: partTexts.fr.removal[words].undone, en: partTexts.en.removal[words].undone },
    state: async (ctx, draftId) => {
      const draft = await lockDraftModel(ctx.db)
      if (draft?.id !== draftId) return undefined
      return { content: draft.content as unknown as PlainState }
    },
    may: async (ctx) => mayWriteReferential(ctx.person),
    restore: (ctx, draftId, { content }) =>
      saveDraftModel(ctx.db, draftId, content as unknown as IndexModel, ctx.now),
  } satisfies UndoKind<Ctx, DraftState>
}

export const partRemovedUndo: UndoKind<Ctx, DraftState> = removedUndo('index-model.part-removed')
export const questionRemovedUndo: UndoKind<Ctx, DraftState> = removedUndo(
  'index-model.question-removed',
)
