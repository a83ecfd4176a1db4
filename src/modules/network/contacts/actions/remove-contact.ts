import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import { deleteContact, lockContact } from '../store/contacts.ts'
import { dropUnused } from './drop-unused.ts'

/** Out of the book; the person too, when nothing else in the house holds them. */
export async function removeContact(
  ctx: Ctx,
  contactId: string,
): Promise<Result<undefined, 'not-found' | 'forbidden'>> {
  const contact = await lockContact(ctx.db, contactId)
  if (!contact) return refused('not-found')

  if (!mayProspect(ctx.person)) return refused('forbidden')

  await deleteContact(ctx.db, contact.id)
  await dropUnused(ctx, [contact.personId])

  ctx.audit({ act: 'contact.removed', subject: `contact:${contact.id}`, public: false })
  return done()
}
