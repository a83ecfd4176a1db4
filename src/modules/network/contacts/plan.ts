import { plainWords } from '#kit/words.ts'
import type { RejectReason } from './import.ts'
import type { ContactSaid } from './row.ts'

/** A line that could be read, with the places that it may mean. */
export interface LineToPlan {
  readonly line: number
  readonly said: ContactSaid
  /** Nothing when no place was said. */
  readonly places: readonly { readonly id: string; readonly label: string }[] | undefined
}

/** What the house knows before the file comes. */
export interface KnownBook {
  readonly persons: readonly {
    readonly personId: string
    readonly name: string
    readonly email: string | undefined
    readonly phone: string | undefined
  }[]
  readonly contacts: readonly {
    readonly id: string
    readonly personId: string
    readonly territoryId: string | undefined
    readonly function: string
  }[]
}

export type Decision =
  | {
      readonly kind: 'rejected'
      readonly line: number
      readonly reasons: readonly RejectReason[]
      readonly choices: readonly string[]
    }
  | {
      readonly kind: 'create'
      readonly line: number
      readonly said: ContactSaid
      readonly territoryId: string | undefined
      /** Key of a person, or `new:<line>` for one who comes with the file. */
      readonly person: string
    }
  | {
      readonly kind: 'update'
      readonly line: number
      readonly contact: string
      readonly person: string
      readonly name: string
      readonly function: string | undefined
      readonly formerFunction: string
      readonly email: string | undefined
      readonly phone: string | undefined
    }
  | { readonly kind: 'unchanged'; readonly line: number; readonly contact: string }

interface PersonNow {
  readonly key: string
  readonly name: string
  email: string | undefined
  phone: string | undefined
}

interface ContactNow {
  readonly key: string
  readonly person: PersonNow
  readonly territoryId: string | undefined
  function: string
}

/**
 * What becomes of each line, decided one after the other: a line meets what the lines before it have
 * made, so that a person who is twice in a file, or in a file that comes twice, is written once.
 */
export class ContactPlan {
  readonly #persons = new Map<string, PersonNow>()
  readonly #byEmail = new Map<string, PersonNow>()
  readonly #contacts = new Map<string, ContactNow[]>()
  readonly #byName = new Map<string, ContactNow>()

  constructor(book: KnownBook) {
    this.learn(book)
  }

  /** More of what the house knows: groups of lines are planned with what concerns them. */
  learn(book: KnownBook): void {
    for (const { personId, name, email, phone } of book.persons) {
      if (!this.#persons.has(personId)) this.#addPerson({ key: personId, name, email, phone })
    }
    for (const contact of book.contacts) {
      const person = this.#persons.get(contact.personId)
      const known = this.#contacts.get(contact.personId)?.some(({ key }) => key === contact.id)
      if (person && !known) {
        this.#addContact({
          key: contact.id,
          person,
          territoryId: contact.territoryId,
          function: contact.function,
        })
      }
    }
  }

  decide({ line, said, places }: LineToPlan): Decision {
    if (places?.length === 0)
      return { kind: 'rejected', line, reasons: ['unknown-place'], choices: [] }
    if (places && places.length > 1) {
      const choices = places.map(({ label }) => label)
      return { kind: 'rejected', line, reasons: ['several-places'], choices }
    }
    const territoryId = places?.[0]?.id
    const holder = said.email === undefined ? undefined : this.#byEmail.get(said.email)
    if (holder) return this.#forHolder(line, said, territoryId, holder)
    const namesake = this.#byName.get(nameKey(territoryId, said.name))
    if (!namesake) return this.#create(line, said, territoryId, this.#newPerson(line, said))
    if (said.email !== undefined && namesake.person.email !== undefined) {
      return {
        kind: 'rejected',
        line,
        reasons: ['other-address'],
        choices: [namesake.person.email],
      }
    }
    return this.#meet(line, said, namesake)
  }

  #forHolder(
    line: number,
    contact: ContactSaid,
    territoryId: string | undefined,
    holder: PersonNow,
  ): Decision {
    if (!isSameName(contact.name, holder.name)) {
      return { kind: 'rejected', line, reasons: ['address-of-another'], choices: [holder.name] }
    }
    const all = this.#contacts.get(holder.key) ?? []
    const here =
      territoryId === undefined ? all[0] : all.find((item) => item.territoryId === territoryId)
    return here ? this.#meet(line, contact, here) : this.#create(line, contact, territoryId, holder)
  }

  /** The contact is there: what the line adds is taken, nothing that is known is lost. */
  #meet(line: number, said: ContactSaid, contact: ContactNow): Decision {
    const { person } = contact
    const held =
      said.function !== '' && said.function !== contact.function ? said.function : undefined
    const email = person.email === undefined ? said.email : undefined
    const phone = person.phone === undefined ? said.phone : undefined
    if (held === undefined && email === undefined && phone === undefined) {
      return { kind: 'unchanged', line, contact: contact.key }
    }
    const formerFunction = contact.function
    if (held !== undefined) contact.function = held
    if (phone !== undefined) person.phone = phone
    if (email !== undefined) {
      person.email = email
      this.#byEmail.set(email, person)
    }
    return {
      kind: 'update',
      line,
      contact: contact.key,
      person: person.key,
      name: person.name,
      function: held,
      formerFunction,
      email,
      phone,
    }
  }

  #create(
    line: number,
    contact: ContactSaid,
    territoryId: string | undefined,
    person: PersonNow,
  ): Decision {
    this.#addContact({ key: `new:${line}`, person, territoryId, function: contact.function })
    return { kind: 'create', line, said: contact, territoryId, person: person.key }
  }

  #newPerson(line: number, contact: ContactSaid): PersonNow {
    const person = {
      key: `new:${line}`,
      name: contact.name,
      email: contact.email,
      phone: contact.phone,
    }
    this.#addPerson(person)
    return person
  }

  #addPerson(person: PersonNow): void {
    this.#persons.set(person.key, person)
    if (person.email) this.#byEmail.set(person.email, person)
  }

  #addContact(contact: ContactNow): void {
    const all = this.#contacts.get(contact.person.key)
    if (all) all.push(contact)
    else this.#contacts.set(contact.person.key, [contact])
    const key = nameKey(contact.territoryId, contact.person.name)
    if (!this.#byName.has(key)) this.#byName.set(key, contact)
  }
}

/** « MARTIN Camille » is « Camille Martin »: the same words, in any order. */
function nameKey(territoryId: string | undefined, name: string): string {
  return `${territoryId ?? ''}|${plainWords(name).split(' ').sort().join(' ')}`
}

/** One word in common, of two letters or more: an address that several share has several names. */
export function isSameName(one: string, other: string): boolean {
  const words = new Set(
    plainWords(one)
      .split(' ')
      .filter((word) => word.length > 1),
  )
  const others = plainWords(other)
    .split(' ')
    .filter((word) => word.length > 1)
  return words.size === 0 || others.length === 0 || others.some((word) => words.has(word))
}
