import { isStaff } from '#kit/viewer.ts'
import { findContacts, findSharedAddresses, peoplePaths } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { MembershipContactShown } from '../contact-shown.ts'
import { listMembershipContacts } from '../store/contacts.ts'

/** Who speaks for a membership, as its page and the pages of its invoices name them. */
export async function contactsShown(
  ctx: Pick<Ctx, 'db' | 'person'>,
  membershipId: string,
): Promise<readonly MembershipContactShown[]> {
  const contacts = (await listMembershipContacts(ctx.db, [membershipId])).get(membershipId) ?? []
  const people = contacts.map(({ personId }) => personId)
  const known = await findContacts(ctx.db, people)
  const holders = await findSharedAddresses(ctx, people)
  return contacts.flatMap(({ personId, function: title, answers }) => {
    const person = known.get(personId)
    if (!person) return []
    const href = isStaff(ctx.person) ? peoplePaths.person(personId) : undefined
    const holder = holders.get(personId)
    return [{ name: person.name, email: person.email, function: title, href, holder, answers }]
  })
}
