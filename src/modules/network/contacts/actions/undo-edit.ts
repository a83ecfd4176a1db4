import { changedFields, type UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import type { ContactEdit } from '../contact.ts'
import { lockContact, saveContact } from '../store/contacts.ts'
import { contactUndoTexts } from '../texts/undo.ts'

type ContactState = Partial<ContactEdit> & { readonly [name: string]: string }

/** What was written of a contact a moment ago, in the list or on their page. */
export const contactEditUndo: UndoKind<Ctx, ContactState> = {
  act: 'contact.edited',
  named: { fr: contactUndoTexts.fr.named, en: contactUndoTexts.en.named },
  undone: { fr: contactUndoTexts.fr.undone, en: contactUndoTexts.en.undone },
  state: async (ctx, id) => {
    const contact = await lockContact(ctx.db, id)
    if (!contact) return undefined
    const { function: what, kind, origin, originDetail } = contact
    return { function: what, kind, origin, originDetail }
  },
  may: async (ctx) => mayProspect(ctx.person),
  needed: changedFields,
  restore: async (ctx, id, before) => {
    const contact = await lockContact(ctx.db, id)
    if (contact) await saveContact(ctx.db, { ...contact, ...before }, ctx.now)
  },
}
