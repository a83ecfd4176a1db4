import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRecordMandate } from '../../permissions.ts'
import { findMandate, saveMandateEnd } from '../store/mandates.ts'
import { mandateUndoTexts } from '../texts/undo.ts'

interface MandateState {
  readonly [name: string]: string | null
  readonly startsOn: string
  readonly endsOn: string | null
}

export const mandateOf = (personId: string, id: string) => `${personId} ${id}`

function found(ctx: Ctx, thing: string) {
  const [personId = '', id = ''] = thing.split(' ')
  return findMandate(ctx.db, personId, id)
}

/** The last day of a mandate, said a moment ago: nobody heard of it. */
export const mandateEndUndo: UndoKind<Ctx, MandateState> = {
  act: 'mandate.ended',
  named: { fr: mandateUndoTexts.fr.named, en: mandateUndoTexts.en.named },
  undone: { fr: mandateUndoTexts.fr.undone, en: mandateUndoTexts.en.undone },
  state: async (ctx, thing) => {
    const mandate = await found(ctx, thing)
    return mandate && { startsOn: mandate.startsOn, endsOn: mandate.endsOn ?? null }
  },
  may: async (ctx) => mayRecordMandate(ctx.person),
  restore: async (ctx, thing, { endsOn }) => {
    const mandate = await found(ctx, thing)
    if (mandate) await saveMandateEnd(ctx.db, mandate.id, endsOn ?? undefined)
  },
}
