import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import type { Contact, ContactEdit } from '../contact.ts'
import { lockContact, saveContact } from '../store/contacts.ts'
import { contactEditUndo } from './undo-edit.ts'

/** What someone does at a place. Who they are is changed on their own page. */
export async function editContact(
  ctx: Ctx,
  contactId: string,
  edit: ContactEdit,
): Promise<Result<Contact, 'not-found' | 'forbidden'>> {
  const contact = await lockContact(ctx.db, contactId)
  if (!contact) return refused('not-found')

  if (!mayProspect(ctx.person)) return refused('forbidden')

  const next = { ...contact, ...edit }

  const undo = await undoable(ctx, contactEditUndo, contact.id)
  await saveContact(ctx.db, next, ctx.now)

  const told = { subject: `contact:${contact.id}`, public: false } as const
  ctx.audit({ act: 'contact.edited', ...told })
  await undo(told)
  return done(next)
}
