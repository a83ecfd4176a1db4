import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayNoteExchange } from '../../permissions.ts'
import { lockNextStep, reopenNextStep } from '../store/exchanges.ts'
import { nextStepUndoTexts } from '../texts/undo.ts'

interface NextStepState {
  readonly [name: string]: string | null
  readonly doneOn: string | null
}

/** A next step said to be taken a moment ago. */
export const nextStepUndo: UndoKind<Ctx, NextStepState> = {
  act: 'exchange.followed',
  named: { fr: nextStepUndoTexts.fr.named, en: nextStepUndoTexts.en.named },
  undone: { fr: nextStepUndoTexts.fr.undone, en: nextStepUndoTexts.en.undone },
  state: (ctx, id) => lockNextStep(ctx.db, id),
  may: async (ctx) => mayNoteExchange(ctx.person),
  restore: (ctx, id) => reopenNextStep(ctx.db, id),
}
