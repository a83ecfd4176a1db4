import { dayOf } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { findContacts, listReferents } from '#modules/people/index.ts'
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

/** Of those who speak for a territory, those who may not open its pages: no link leads them anywhere. */
export async function listWithoutAccess(
  ctx: Pick<Ctx, 'db' | 'now'>,
  membership: { readonly id: string; readonly territoryId: string },
): Promise<readonly { readonly name: string; readonly email: string | undefined }[]> {
  const contacts = (await listMembershipContacts(ctx.db, [membership.id])).get(membership.id) ?? []
  const holders = await listReferents(ctx.db, dayOf(ctx.now), [membership.territoryId])
  const without = contacts
    .map(({ personId }) => personId)
    .filter((id) => !holders.some(({ personId }) => personId === id))
  return [...(await findContacts(ctx.db, without)).values()]
}
