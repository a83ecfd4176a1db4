import { findContacts, findOwnAddress } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { NetworkEvent } from '../../event.ts'
import { maySeeEvent } from '../../permissions.ts'
import type { SeatOwner } from '../own-seat.ts'
import { isReplaced } from '../same-person.ts'
import { isInvited } from '../store/own-seats.ts'

/** By what one is, or because one’s own account, or its mailbox, is registered to an event by invitation. */
export async function seesEvent(ctx: Pick<Ctx, 'db' | 'person'>, event: NetworkEvent) {
  if (maySeeEvent(ctx.person, event)) return true
  if (!ctx.person || event.audience !== 'invited' || event.state === 'draft') return false
  return isInvited(ctx.db, event.id, await seatOwner(ctx, ctx.person.id))
}

/** An account, and the mailbox that its sign-in links prove: many are registered before they sign in, or by the team. */
export async function seatOwner(ctx: Pick<Ctx, 'db'>, personId: string): Promise<SeatOwner> {
  const contact = (await findContacts(ctx.db, [personId])).get(personId)
  return { personId, email: contact?.email }
}

/**
 * Whoever is signed in may register somebody else: a registration under another name, to another mailbox, is not of their
 * account, which would tell it and erase it with the rest.
 */
export async function accountOf(
  ctx: Pick<Ctx, 'db' | 'person'>,
  identity: { readonly name: string; readonly email: string },
): Promise<string | undefined> {
  if (!ctx.person) return undefined
  const account = await findOwnAddress(ctx.db, ctx.person.id)
  return account && isReplaced(account, identity) ? undefined : ctx.person.id
}
