import { dayOf } from '#kit/dates.ts'
import { listHolders } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listContactsAt } from '../../contacts/index.ts'
import type { Prospect, ProspectForm } from '../prospect.ts'

export type PeopleRefusal = 'owner-not-team' | 'contact-elsewhere'

/** Who may follow a territory: the team. */
export async function listOwnersToChoose(ctx: Ctx): Promise<readonly string[]> {
  const ids = await listHolders(ctx.db, ['administrator', 'lab-team'], dayOf(ctx.now))
  return ctx.person && !ids.includes(ctx.person.id) ? [...ids, ctx.person.id] : ids
}

/** Whoever is named is among those who are offered; whoever is there already may stay while something else changes. */
export async function wrongPeople(
  ctx: Ctx,
  { owner = '', contact = '' }: Partial<Pick<ProspectForm, 'owner' | 'contact'>>,
  prospect: Pick<Prospect, 'territoryId' | 'ownerId' | 'contactPersonId'>,
): Promise<PeopleRefusal | undefined> {
  if (owner !== '' && owner !== prospect.ownerId) {
    if (!(await listOwnersToChoose(ctx)).includes(owner)) return 'owner-not-team'
  }
  if (contact === '' || contact === prospect.contactPersonId) return undefined
  const contacts = await listContactsAt(ctx.db, prospect.territoryId)
  return contacts.some(({ personId }) => personId === contact) ? undefined : 'contact-elsewhere'
}
