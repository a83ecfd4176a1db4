import type { Locale } from '#kit/texts.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listMembershipContacts } from '../store/membership-contacts.ts'

export interface Recipient {
  readonly email: string
  readonly language: Locale
}

/** Those who speak for a membership and have an address. */
export async function membershipRecipients(
  ctx: Pick<Ctx, 'db'>,
  membershipId: string,
): Promise<readonly Recipient[]> {
  const contacts = (await listMembershipContacts(ctx.db, [membershipId])).get(membershipId) ?? []
  const known = await findContacts(
    ctx.db,
    contacts.map(({ personId }) => personId),
  )
  return [...known.values()].flatMap(({ email, language }) =>
    email === undefined ? [] : [{ email, language }],
  )
}
