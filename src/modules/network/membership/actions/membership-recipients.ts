import { dayOf } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { findContacts, listReferents } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Membership } from '../membership.ts'
import { listMembershipContacts } from '../store/contacts.ts'
import { findMembership } from '../store/memberships.ts'

export interface Recipient {
  readonly email: string
  readonly language: Locale
  /** May open the page of the membership: the others are led nowhere by its link. */
  readonly opens: boolean
}

/** Those who speak for a membership and have an address. */
export async function membershipRecipients(
  ctx: Pick<Ctx, 'db' | 'now'>,
  membershipId: string | undefined,
): Promise<readonly Recipient[]> {
  const membership = membershipId && (await findMembership(ctx.db, membershipId))
  if (!membership) return []
  const { ids, without } = await accessOf(ctx, membership)
  return [...(await findContacts(ctx.db, ids))].flatMap(([id, { email, language }]) =>
    email === undefined ? [] : [{ email, language, opens: !without.includes(id) }],
  )
}

/** Of those who speak for a territory, those who may not open its pages: no link leads them anywhere. */
export async function listWithoutAccess(
  ctx: Pick<Ctx, 'db' | 'now'>,
  membership: Pick<Membership, 'id' | 'territoryId'>,
): Promise<readonly { readonly name: string; readonly email: string | undefined }[]> {
  const { without } = await accessOf(ctx, membership)
  return [...(await findContacts(ctx.db, without)).values()]
}

async function accessOf(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { id, territoryId }: Pick<Membership, 'id' | 'territoryId'>,
) {
  const contacts = (await listMembershipContacts(ctx.db, [id])).get(id) ?? []
  const holders = await listReferents(ctx.db, dayOf(ctx.now), [territoryId])
  const ids = contacts.map(({ personId }) => personId)
  return { ids, without: ids.filter((item) => !holders.some(({ personId }) => personId === item)) }
}
