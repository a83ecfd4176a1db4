import { addDays, type Day, dayOf } from '#kit/dates.ts'
import {
  findContacts,
  listMandatesAt,
  listReferents,
  type MandateOfPerson,
} from '#modules/people/index.ts'
import type { Territory } from '#modules/territories/index.ts'
import type { Ctx, Db } from '#platform/context.ts'
import type { Module, TerritoryMoment } from '#platform/module.ts'
import { listContactsAt } from '../../contacts/index.ts'
import { findSignatureOf, listCommitments } from '../../declaration/index.ts'
import { listHandOvers } from '../../mandates/index.ts'
import { listMembershipsOf } from '../../membership/index.ts'
import { maySeeJournal } from '../../permissions.ts'
import { findProspectAt } from '../../prospects/index.ts'
import type { ContactShown, Dossier } from '../dossier.ts'
import { lastSeenOf, splitMoments } from '../moments.ts'
import { listExchanges } from '../store/exchanges.ts'
import { dossierTexts } from '../texts/dossier.ts'
import { noonOf } from './list-moments.ts'

export type Rooms = () => readonly Pick<Module, 'name' | 'territoryMoments' | 'territorySections'>[]

/** Mandates are told as due when their end comes within this. */
const mandateDays = 365

export async function readDossier(ctx: Ctx, rooms: Rooms, territory: Territory): Promise<Dossier> {
  const { db, person, locale, now } = ctx
  const today = dayOf(now)
  const { id } = territory
  const asked = { territoryId: id }
  // What this room says on the public page is said better here.
  const others = rooms().filter(({ name }) => name !== 'network')
  const [
    memberships,
    signature,
    commitments,
    mandates,
    referents,
    exchanges,
    handOvers,
    contacts,
    prospect,
    sections,
    moments,
  ] = await Promise.all([
    listMembershipsOf(db, id),
    findSignatureOf(db, id),
    listCommitments(db, id),
    listMandatesAt(db, id, today),
    listReferents(db, today, [id]),
    maySeeJournal(person) ? listExchanges(db, asked) : [],
    maySeeJournal(person) ? listHandOvers(db, id) : [],
    maySeeJournal(person) ? contactsAt(db, id) : [],
    maySeeJournal(person) ? findProspectAt(db, id) : undefined,
    Promise.all(others.map((room) => room.territorySections?.(db, id, person, locale) ?? [])),
    Promise.all(rooms().map((room) => room.territoryMoments?.(db, asked, person, locale) ?? [])),
  ])
  const all = [...moments.flat(), ...endsOf(mandates, today, dossierTexts[locale].mandateEnds)]
  const inside = memberships.filter(({ state }) => state !== 'to-confirm')
  return {
    territory,
    membership: inside[0],
    signature,
    commitments,
    mandates,
    referents,
    sections: sections.flat().filter((section) => section.items.length > 0),
    ...splitMoments(all),
    lastSeen: lastSeenOf(all, now).get(id),
    exchanges,
    handOvers,
    contacts,
    prospectNext: prospect?.nextOn
      ? { nextAction: prospect.nextAction, nextOn: prospect.nextOn }
      : undefined,
  }
}

/** With their names; whoever is erased is not in the book any more. */
async function contactsAt(db: Db, territoryId: string): Promise<readonly ContactShown[]> {
  const contacts = await listContactsAt(db, territoryId)
  const known = await findContacts(
    db,
    contacts.map(({ personId }) => personId),
  )
  return contacts.flatMap(({ id, personId, function: office }) => {
    const name = known.get(personId)?.name
    return name ? [{ id, name, function: office }] : []
  })
}

function endsOf(
  mandates: readonly MandateOfPerson[],
  today: Day,
  label: (title: string) => string,
): TerritoryMoment[] {
  return mandates.flatMap(({ territoryId, title, personName, endsOn }) =>
    endsOn === undefined || endsOn > addDays(today, mandateDays)
      ? []
      : [
          {
            territoryId,
            at: noonOf(endsOn),
            label: label(`${title}, ${personName}`),
            seen: false,
            due: true,
          },
        ],
  )
}
