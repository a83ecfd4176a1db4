import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import type { Contact, ContactEdit } from '../contact.ts'
import { lockContact, saveContact } from '../store/contacts.ts'

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

  await saveContact(ctx.db, next, ctx.now)

  ctx.audit({ act: 'contact.edited', subject: `contact:${contact.id}`, public: false })
  return done(next)
}
