import { findEventBySlug, listRegistrations } from '#modules/events/index.ts'
import { listMembers, reachMembers } from '#modules/network/index.ts'
import { getTerritories } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { KnownSource, NewRecipient } from '../recipients.ts'

/** Whom the rest of the house knows, as they are today; undefined when what was named is not there. */
export async function knownRecipients(
  ctx: Ctx,
  { from, event }: KnownSource,
): Promise<readonly NewRecipient[] | undefined> {
  return from === 'members' ? membersOf(ctx) : enrolledIn(ctx, event)
}

/** Member territories: whoever speaks for each, where its invoices go. */
async function membersOf(ctx: Ctx): Promise<readonly NewRecipient[]> {
  const ids = (await listMembers(ctx.db)).map(({ territoryId }) => territoryId)
  const places = [...(await getTerritories(ctx.db, ids)).values()]
  const reached = await reachMembers(ctx, ids)
  return places
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
    .map(({ id, name }) => {
      const { attention = '', address = '' } = reached.get(id) ?? {}
      const lines = address.split('\n').map((line) => line.trim())
      const where = [...(attention === '' ? [] : [name]), ...lines].filter(Boolean)
      return { name: attention || name, address: where.join(', ') }
    })
}

/** Those who have a seat: their letters are handed over there, no address is known. */
async function enrolledIn(ctx: Ctx, slug: string): Promise<readonly NewRecipient[] | undefined> {
  const event = await findEventBySlug(ctx.db, slug)
  if (!event) return undefined
  const registrations = await listRegistrations(ctx.db, event.id)
  return registrations.flatMap(({ state, role, identity }) =>
    state === 'registered' && role === 'attendee' && identity
      ? [{ name: identity.name, address: '', personId: identity.personId }]
      : [],
  )
}
