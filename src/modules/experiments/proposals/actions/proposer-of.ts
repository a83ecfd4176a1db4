import type { Locale } from '#kit/texts.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Db } from '#platform/context.ts'
import { findContact } from '../store/contacts.ts'

export interface Proposer {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly language: Locale
}

/** Who proposed this experiment, as long as it is remembered. */
export async function proposerOf(db: Db, experimentId: string): Promise<Proposer | undefined> {
  const contact = await findContact(db, experimentId)
  if (!contact) return undefined
  const person = (await findContacts(db, [contact.personId])).get(contact.personId)
  if (person?.email === undefined) return undefined
  const { personId, organisation } = contact
  return { ...person, personId, email: person.email, organisation }
}
