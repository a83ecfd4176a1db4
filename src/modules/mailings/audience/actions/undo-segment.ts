import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunMailings } from '../../permissions.ts'
import { deleteSegment, holdSegment, putBackSegment, type SegmentState } from '../store/segments.ts'
import { segmentTexts } from '../texts/segments.ts'

const undoOf = (act: 'kept' | 'removed'): UndoKind<Ctx, SegmentState> => ({
  act: `segment.${act}`,
  named: { fr: segmentTexts.fr.undo[act].named, en: segmentTexts.en.undo[act].named },
  undone: { fr: segmentTexts.fr.undo[act].undone, en: segmentTexts.en.undo[act].undone },
  state: (ctx, id) => holdSegment(ctx.db, id),
  may: async (ctx) => mayRunMailings(ctx.person),
  // Nothing, before it was written.
  restore: async (ctx, id, before) => {
    if (before) await putBackSegment(ctx.db, id, before)
    else await deleteSegment(ctx.db, id)
  },
})

/** A segment that was written or removed a moment ago, with the letters that are or were for it. */
export const segmentKeptUndo = undoOf('kept')
export const segmentRemovedUndo = undoOf('removed')
