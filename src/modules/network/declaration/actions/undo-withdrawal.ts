import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayKeepSignatures } from '../../permissions.ts'
import type { SignatureState } from '../signature.ts'
import { findSignatureOf, lockSignature, putBackSignature } from '../store/signatures.ts'
import { signatureUndoTexts } from '../texts/undo.ts'

interface WithdrawalState {
  readonly [name: string]: string | boolean | null
  readonly state: SignatureState
  readonly endedOn: string | null
  readonly endReason: string
  /** The territory has signed again meanwhile: this word stays taken back. */
  readonly another: boolean
}

/** A word of a territory that the team took back a moment ago: whoever signed has read nothing. */
export const signatureUndo: UndoKind<Ctx, WithdrawalState> = {
  act: 'declaration.withdrawn',
  named: { fr: signatureUndoTexts.fr.named, en: signatureUndoTexts.en.named },
  undone: { fr: signatureUndoTexts.fr.undone, en: signatureUndoTexts.en.undone },
  state: async (ctx, id) => {
    const signature = await lockSignature(ctx.db, id)
    if (!signature) return undefined
    const { state, endedOn = null, endReason, territoryId } = signature
    const kept = await findSignatureOf(ctx.db, territoryId)
    return { state, endedOn, endReason, another: kept !== undefined && kept.id !== id }
  },
  may: async (ctx) => mayKeepSignatures(ctx.person),
  restore: (ctx, id) => putBackSignature(ctx.db, id),
}
