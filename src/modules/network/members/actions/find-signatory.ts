import { dayOf } from '#kit/dates.ts'
import type { Signatory } from '#kit/papers/letterhead.ts'
import { plainWords } from '#kit/words.ts'
import { findContacts, listMandatesAt } from '#modules/people/index.ts'
import { findTerritory } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listMembershipContacts } from '../../membership/index.ts'

/** « Maire », « Présidente du département »: not the adjoint, not the office of the mayor. */
const heads = /^(?:maire|presidente?)(?: (?:de|du|des|d) (?<what>.+))?$/
/** What a territory is, in the function of whoever heads it: a committee of somewhere is none. */
const kinds =
  /^(?:(?:la|le|les|l) )?(?:commune|ville|communaute|metropole|agglomeration|departement|region|collectivite|conseil (?:municipal|departemental|regional|communautaire|metropolitain)|eurometropole|pays|petr|syndicat)\b/

/**
 * Who signs for a territory whose letterhead names nobody: its mayor or president, by the mandates of today or by the
 * function that whoever asked gave, if it is one of this very territory. Of two, nobody is chosen: a hand writes who it is.
 */
export async function findSignatory(
  ctx: Pick<Ctx, 'db' | 'now'>,
  membership: { readonly id: string; readonly territoryId: string },
): Promise<Signatory | undefined> {
  const mandates = await listMandatesAt(ctx.db, membership.territoryId, dayOf(ctx.now))
  const elected = mandates.map(({ personName, title }) => ({ name: personName, role: title }))
  const place = await findTerritory(ctx.db, membership.territoryId)
  const own = plainWords(place?.name ?? '').replace(/^(?:la|le|les|l) /, '')
  const isOfPlace = ({ role }: Signatory) => {
    const what = heads.exec(plainWords(role))?.groups?.['what']
    return what === undefined || kinds.test(what) || what.replace(/^(?:la|le|les|l) /, '') === own
  }
  return onlyHead(elected) ?? onlyHead((await contactsOf(ctx, membership.id)).filter(isOfPlace))
}

async function contactsOf(ctx: Pick<Ctx, 'db'>, id: string): Promise<readonly Signatory[]> {
  const contacts = (await listMembershipContacts(ctx.db, [id])).get(id) ?? []
  const ids = contacts.map(({ personId }) => personId)
  const known = await findContacts(ctx.db, ids)
  return contacts.map((contact) => ({
    name: known.get(contact.personId)?.name ?? '',
    role: contact.function,
  }))
}

function onlyHead(all: readonly Signatory[]): Signatory | undefined {
  const signatories = all.filter(({ name, role }) => name !== '' && heads.test(plainWords(role)))
  return signatories.length === 1 ? signatories[0] : undefined
}
