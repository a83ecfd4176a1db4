import type { OwnAddress } from '#kit/own-address.ts'
import type { Locale } from '#kit/texts.ts'
import { houseViewer, isStaff } from '#kit/viewer.ts'
import type { Ctx, Db, WriterName } from '#platform/context.ts'
import type { AddressHolder } from '../../person.ts'
import { wordTexts } from '../../texts/words.ts'
import { findAddressHolders, listIdentities, listPublicNames } from '../store/persons.ts'

/** Names for those who work inside the house; an erased person keeps a place, without a name. */
export async function findPersonNames(
  db: Db,
  ids: readonly string[],
  locale: Locale = 'fr',
): Promise<ReadonlyMap<string, string>> {
  const known = await listIdentities(db, ids)
  const names = new Map(known.map(({ personId, name }) => [personId, name]))
  names.set(houseViewer.id, houseViewer.name)
  return new Map(ids.map((id) => [id, names.get(id) ?? wordTexts[locale].erased]))
}

export async function findPersonName(db: Db, id: string, locale: Locale = 'fr'): Promise<string> {
  return (await findPersonNames(db, [id], locale)).get(id) ?? wordTexts[locale].erased
}

/** Who wrote over a form, for whom it comes back to. Outside the team, people are named as they chose to be shown. */
export const writerName: WriterName = async (db, personId, reader, locale) =>
  isStaff(reader)
    ? findPersonName(db, personId, locale)
    : (await listPublicNames(db, [personId])).get(personId)

/** Names for pages that anyone reads: as each person chose to be shown. */
export async function findPublicNames(
  db: Db,
  ids: readonly string[],
  locale: Locale = 'fr',
): Promise<ReadonlyMap<string, string>> {
  const shown = await listPublicNames(db, ids)
  shown.set(houseViewer.id, houseViewer.name)
  return new Map(ids.map((id) => [id, shown.get(id) ?? wordTexts[locale].hidden]))
}

export interface Contact {
  readonly name: string
  /** Where answers go: their own address, or the one that they typed. */
  readonly email: string | undefined
  readonly language: Locale
}

/**
 * What an account is found by where people write without one: an address alone may be that of several. An address that was
 * only claimed finds nothing: it proves no mailbox, and what is there is of whoever reads it.
 */
export async function findOwnAddress(db: Db, personId: string): Promise<OwnAddress | undefined> {
  const [identity] = await listIdentities(db, [personId])
  return identity?.email ? { name: identity.name, email: identity.email } : undefined
}

/** For each of these people who typed the address of another: whose it is. The team alone may know. */
export async function findSharedAddresses(
  { db, person }: Pick<Ctx, 'db' | 'person'>,
  ids: readonly (string | undefined)[],
): Promise<ReadonlyMap<string | undefined, AddressHolder>> {
  if (!isStaff(person)) return new Map()
  return findAddressHolders(
    db,
    ids.filter((id) => id !== undefined),
  )
}

/** Where to write to these people; the erased ones are not in the map. */
export async function findContacts(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Contact>> {
  const known = await listIdentities(db, ids)
  return new Map(
    known.map(({ personId, name, email, claimedEmail, language }) => [
      personId,
      { name, email: email ?? claimedEmail, language },
    ]),
  )
}
