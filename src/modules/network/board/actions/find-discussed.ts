import { isId } from '#kit/ids.ts'
import { findPersonNames } from '#modules/people/index.ts'
import type { DiscussedKind } from '#platform/discussed.ts'
import { placeOf } from '../../actions/place-of.ts'
import { findContact } from '../../contacts/index.ts'
import { findMembership } from '../../membership/index.ts'
import { maySeeMemberships } from '../../membership-permissions.ts'
import { contactPaths } from '../../paths/contact.ts'
import { membershipPaths } from '../../paths/membership.ts'
import { prospectPaths } from '../../paths/prospect.ts'
import { mayProspect } from '../../permissions.ts'
import { findProspect } from '../../prospects/index.ts'
import { discussedTexts } from '../../texts/discussed.ts'

/** Contacts and prospects, for the lab; memberships, for those who keep the accounts too. */
export const networkDiscussed: readonly DiscussedKind[] = [
  {
    kind: 'contact',
    family: 'network',
    pages: ['/reseau/contacts/:id'],
    find: async ({ db, locale }, key) => {
      const contact = isId(key) ? await findContact(db, key) : undefined
      if (!contact) return undefined
      const names = await findPersonNames(db, [contact.personId], locale)
      return {
        id: contact.id,
        title: discussedTexts[locale].contact(names.get(contact.personId) ?? ''),
        href: contactPaths.one(contact.id),
        readers: 'lab',
        may: mayProspect,
      }
    },
  },
  {
    kind: 'prospect',
    family: 'network',
    pages: ['/reseau/prospection/:id', '/reseau/prospection/:id/modifier'],
    find: async ({ db, locale }, key) => {
      const prospect = isId(key) ? await findProspect(db, key) : undefined
      if (!prospect) return undefined
      return {
        id: prospect.id,
        title: discussedTexts[locale].prospect(await placeOf({ db }, prospect.territoryId)),
        href: prospectPaths.one(prospect.id),
        readers: 'lab',
        may: mayProspect,
      }
    },
  },
  {
    kind: 'membership',
    family: 'network',
    pages: ['/reseau/adhesions/:id'],
    find: async ({ db, locale }, key) => {
      const membership = isId(key) ? await findMembership(db, key) : undefined
      if (!membership) return undefined
      return {
        id: membership.id,
        title: discussedTexts[locale].membership(await placeOf({ db }, membership.territoryId)),
        href: membershipPaths.membership(membership.id),
        readers: 'lab-and-finance',
        may: maySeeMemberships,
      }
    },
  },
]
