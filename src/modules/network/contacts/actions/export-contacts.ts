import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import type { Contact } from '../contact.ts'
import { type ContactFilter, everyContact, listContacts } from '../store/contacts.ts'

/** The book as it was asked for. Names leave the house: the memory keeps who took how many, and when. */
export async function exportContacts(
  ctx: Ctx,
  asked: ContactFilter,
): Promise<Result<readonly Contact[], 'forbidden'>> {
  if (!mayProspect(ctx.person)) return refused('forbidden')

  const contacts = await listContacts(ctx.db, { ...asked, limit: everyContact })

  const detail = { count: contacts.length }
  ctx.audit({ act: 'contacts.exported', subject: 'contacts', public: false, detail })
  return done(contacts)
}
