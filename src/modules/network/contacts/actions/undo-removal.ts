import type { PlainState, UndoKind } from '#kit/undo.ts'
import { listKnownPersons } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import type { Contact } from '../contact.ts'
import { insertContact, lockContactsOf } from '../store/contacts.ts'
import { contactUndoTexts } from '../texts/undo.ts'

interface BookState {
  readonly [name: string]: PlainState
  /** As long as the person is in the house, they may be in its book again. */
  readonly isKnown: boolean
  readonly contacts: readonly ContactState[]
}

type ContactState = {
  readonly [Field in keyof Contact]: Contact[Field] extends string ? string : string | null
} & { readonly createdBy: string | null }

/** Somebody who was taken out of the book a moment ago, for one of their places: who they are is still in the house. */
export const contactRemovedUndo: UndoKind<Ctx, BookState> = {
  act: 'contact.removed',
  named: { fr: contactUndoTexts.fr.removedNamed, en: contactUndoTexts.en.removedNamed },
  undone: { fr: contactUndoTexts.fr.removedUndone, en: contactUndoTexts.en.removedUndone },
  state: async (ctx, personId) => ({
    isKnown: (await listKnownPersons(ctx.db, [personId])).has(personId),
    contacts: (await lockContactsOf(ctx.db, personId)).map((contact) => ({
      ...contact,
      territoryId: contact.territoryId ?? null,
      informedOn: contact.informedOn ?? null,
      importId: contact.importId ?? null,
      createdAt: contact.createdAt.toISOString(),
    })),
  }),
  may: async (ctx) => mayProspect(ctx.person),
  // Whoever else is in the book for another place needs nothing.
  needed: (before, after) => ({
    ...before,
    contacts: before.contacts.filter(({ id }) => !after.contacts.some((item) => item.id === id)),
  }),
  restore: async (ctx, _, { contacts }) => {
    for (const contact of contacts) {
      await insertContact(ctx.db, {
        ...(contact as ContactState & Pick<Contact, 'kind' | 'origin'>),
        territoryId: contact.territoryId ?? undefined,
        informedOn: contact.informedOn ?? undefined,
        importId: contact.importId ?? undefined,
        createdAt: new Date(contact.createdAt ?? 0),
        createdBy: contact.createdBy ?? undefined,
      })
    }
  },
}
