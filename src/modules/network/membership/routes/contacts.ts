import { isStaff } from '#kit/viewer.ts'
import { findContacts, peoplePaths } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { MembershipContactShown } from '../contact-shown.ts'
import { listMembershipContacts } from '../store/contacts.ts'

/** Who speaks for a membership, as its page and the pages of its invoices name them. */
export async function contactsShown(
  ctx: Pick<Ctx, 'db' | 'person'>,
  membershipId: string,
): Promise<readonly MembershipContactShown[]> {
  const contacts = (await listMembershipContacts(ctx.db, [membershipId])).get(membershipId) ?? []
  const known = await findContacts(
    ctx.db,
    contacts.map(({ personId }) => personId),
  )
  return contacts.flatMap(({ personId, function: title }) => {
    const person = known.get(personId)
    if (!person) return []
    const href = isStaff(ctx.person) ? peoplePaths.person(personId) : undefined
    return [{ name: person.name, email: person.email, function: title, href }]
  })
}
