import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import { deleteContact, lockContact } from '../store/contacts.ts'
import { contactRemovedUndo } from './undo-removal.ts'

/** What the book says once somebody is out of it. */
export const contactRemoved = 'contact.removed'

/** Out of the book; the person too, once nobody can take it back and nothing else in the house holds them. */
export async function removeContact(
  ctx: Ctx,
  contactId: string,
): Promise<Result<undefined, 'not-found' | 'forbidden'>> {
  const contact = await lockContact(ctx.db, contactId)
  if (!contact) return refused('not-found')

  if (!mayProspect(ctx.person)) return refused('forbidden')

  const undo = await undoable(ctx, contactRemovedUndo, contact.personId)
  await deleteContact(ctx.db, contact.id)

  const told = { subject: `contact:${contact.id}`, public: false } as const
  ctx.audit({ act: 'contact.removed', ...told })
  ctx.announce(contactRemoved, { personId: contact.personId })
  await undo(told)
  return done()
}
