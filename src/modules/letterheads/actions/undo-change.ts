import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import type { Entity } from '../entity.ts'
import { mayKeepEntity } from '../permissions.ts'
import { findChangedAt, lockEntity, updateEntity } from '../store/entities.ts'
import { undoTexts } from '../texts/undo.ts'

/**
 * The columns that the page of an entity writes, all but the signatory: their name is kept nowhere else than on the
 * letterhead.
 */
const written = [
  'name',
  'address',
  'phone',
  'email',
  'website',
  'siret',
  'rna',
  'vatNumber',
  'vatMention',
  'accent',
  'logoAlt',
  'logoFile',
  'signatoryRole',
  'signatoryUntil',
  'signatoryPersonId',
  'signatureFile',
  'source',
] as const satisfies readonly (keyof Entity)[]

interface LetterheadState {
  readonly [name: string]: string | null | { readonly [field: string]: string | null }
  readonly words: { readonly [field: string]: string | null }
  /** Any edit since is a change, another name included. */
  readonly changedAt: string | null
}

/** A letterhead that was changed a moment ago, with the same person signing: papers carry the former one again. */
export const letterheadUndo: UndoKind<Ctx, LetterheadState> = {
  act: 'letterhead.changed',
  named: { fr: undoTexts.fr.named, en: undoTexts.en.named },
  undone: { fr: undoTexts.fr.undone, en: undoTexts.en.undone },
  state: async (ctx, id) => {
    const entity = await lockEntity(ctx.db, id)
    if (!entity) return undefined
    return {
      words: Object.fromEntries(written.map((field) => [field, entity[field] ?? null])),
      changedAt: (await findChangedAt(ctx.db, id))?.toISOString() ?? null,
    }
  },
  may: async (ctx, id) => {
    const entity = await lockEntity(ctx.db, id)
    return entity !== undefined && mayKeepEntity(ctx.person, entity)
  },
  restore: async (ctx, id, { words }) => {
    const entity = await lockEntity(ctx.db, id)
    if (!entity) return
    // What `state` made, read again: this room alone writes it.
    const was = Object.fromEntries(written.map((field) => [field, words[field] ?? undefined]))
    await updateEntity(ctx.db, { ...entity, ...was }, ctx.now)
  },
}
