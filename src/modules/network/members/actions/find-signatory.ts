import { dayOf } from '#kit/dates.ts'
import type { Signatory } from '#kit/letterhead.ts'
import { plainWords } from '#kit/words.ts'
import { findContacts, listMandatesAt } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listMembershipContacts } from '../../membership/index.ts'

/** « Maire », « Présidente du département »: not the adjoint, not the office of the mayor. */
const heads = /^(?:maire|presidente?)(?: (?:de|du|des|d) .+)?$/

/**
 * Who signs for a territory whose letterhead names nobody: its mayor or president, by the mandates of today or by the
 * function that whoever asked gave. Of two, nobody is chosen: a hand writes who it is.
 */
export async function findSignatory(
  ctx: Pick<Ctx, 'db' | 'now'>,
  membership: { readonly id: string; readonly territoryId: string },
): Promise<Signatory | undefined> {
  const mandates = await listMandatesAt(ctx.db, membership.territoryId, dayOf(ctx.now))
  const elected = mandates.map(({ personName, title }) => ({ name: personName, role: title }))
  return onlyHead(elected) ?? onlyHead(await contactsOf(ctx, membership.id))
}

async function contactsOf(ctx: Pick<Ctx, 'db'>, id: string): Promise<readonly Signatory[]> {
  const contacts = (await listMembershipContacts(ctx.db, [id])).get(id) ?? []
  const ids = contacts.map(({ personId }) => personId)
  const known = await findContacts(ctx.db, ids)
  return contacts.map((one) => ({
    name: known.get(one.personId)?.name ?? '',
    role: one.function,
  }))
}

function onlyHead(all: readonly Signatory[]): Signatory | undefined {
  const found = all.filter(({ name, role }) => name !== '' && heads.test(plainWords(role)))
  return found.length === 1 ? found[0] : undefined
}
