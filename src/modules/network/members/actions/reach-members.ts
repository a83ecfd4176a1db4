import { type Day, dayOf } from '#kit/dates.ts'
import { findContacts, listReferents } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listInvoices } from '../../invoices/index.ts'
import { listMembers, listMembershipContacts } from '../../membership/index.ts'

export interface Reached {
  /** Who speaks for the territory, for the first line of a letter. */
  readonly attention: string
  readonly email: string
  /** The postal address of its last invoice, lines apart; empty when the house knows none. */
  readonly address: string
}

/**
 * How to reach territories in writing: whoever speaks for their membership, the main one first, else their referent; and
 * where their invoices go.
 */
export async function reachMembers(
  ctx: Pick<Ctx, 'db' | 'now'>,
  territoryIds: readonly string[],
): Promise<ReadonlyMap<string, Reached>> {
  const members = (await listMembers(ctx.db)).filter((member) =>
    territoryIds.includes(member.territoryId),
  )
  const speakers = await speakersOf(ctx, members, territoryIds, dayOf(ctx.now))
  const contacts = await findContacts(ctx.db, [...new Set([...speakers.values()].flat())])
  const invoices = await listInvoices(ctx.db, {
    membershipIds: members.map(({ membershipId }) => membershipId),
  })
  return new Map(
    territoryIds.map((territoryId) => {
      const known = (speakers.get(territoryId) ?? []).flatMap((id) => contacts.get(id) ?? [])
      const person = known.find(({ email }) => email !== undefined) ?? known[0]
      const { membershipId } = members.find((member) => member.territoryId === territoryId) ?? {}
      const billed = invoices.find(
        (invoice) => invoice.membershipId === membershipId && invoice.buyer.address.trim() !== '',
      )
      const reached = {
        attention: person?.name ?? '',
        email: person?.email ?? '',
        address: billed?.buyer.address.trim() ?? '',
      }
      return [territoryId, reached] as const
    }),
  )
}

async function speakersOf(
  ctx: Pick<Ctx, 'db'>,
  members: readonly { readonly membershipId: string; readonly territoryId: string }[],
  territoryIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const own = await listMembershipContacts(
    ctx.db,
    members.map(({ membershipId }) => membershipId),
  )
  const referents = await listReferents(ctx.db, today, territoryIds)
  return new Map(
    territoryIds.map((territoryId) => {
      const { membershipId = '' } =
        members.find((member) => member.territoryId === territoryId) ?? {}
      const speaking = own.get(membershipId) ?? []
      const mainFirst = speaking.toSorted((a, b) => Number(b.isMain) - Number(a.isMain))
      return [
        territoryId,
        [
          ...mainFirst.map(({ personId }) => personId),
          ...referents
            .filter((referent) => referent.territoryId === territoryId)
            .map((referent) => referent.personId),
        ],
      ] as const
    }),
  )
}
