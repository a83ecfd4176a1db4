import { plainWords } from '#kit/words.ts'
import { slipsBetween } from '#kit/writing/nearest-word.ts'

/** What is known of a registered person, for the time of a comparison. */
export interface Registrant {
  readonly id: string
  readonly name: string
  readonly birthYear: number | undefined
  readonly email: string
  readonly phone: string
  /** Key of the dwelling, when an address was given. */
  readonly dwelling: string | undefined
}

export type DuplicateReason = 'same-email' | 'same-phone' | 'same-name' | 'close-name'

export interface DuplicatePair {
  /** Who registered first: kept when the rule settles it. */
  readonly first: string
  readonly second: string
  readonly reason: DuplicateReason
}

/**
 * Pairs that may be one person registered twice, by two channels or with two letters. A shared contact is not
 * enough (a couple has one telephone): the names must be near too. Two people of one name and another
 * year of birth are two people. Given in the order of registration; each pair comes once.
 */
export function findDuplicates(people: readonly Registrant[]): readonly DuplicatePair[] {
  const rank = new Map(people.map(({ id }, at) => [id, at]))
  const found = new Map<string, DuplicatePair>()
  for (const block of blocksOf(people)) {
    block.forEach((first, at) => {
      for (const second of block.slice(at + 1)) {
        const reason = likeness(first, second)
        const key = [first.id, second.id].sort().join()
        if (!reason || found.has(key)) continue
        const isFirst = (rank.get(first.id) ?? 0) < (rank.get(second.id) ?? 0)
        const [a, b] = isFirst ? [first, second] : [second, first]
        found.set(key, { first: a.id, second: b.id, reason })
      }
    })
  }
  return [...found.values()]
}

export function likeness(a: Registrant, b: Registrant): DuplicateReason | undefined {
  if (a.id === b.id) return undefined
  const otherYear = a.birthYear !== undefined && b.birthYear !== undefined
  if (otherYear && a.birthYear !== b.birthYear) return undefined
  const [one, other] = [keysOf(a), keysOf(b)]
  if (one.name === '' || other.name === '') return undefined
  const isSame = one.name === other.name
  const isClose = isSame || areClose(one.name, other.name)
  const isNear = () => isClose || shareName(a.name, b.name)
  if (one.email !== '' && one.email === other.email && isNear()) return 'same-email'
  if (one.phone !== '' && one.phone === other.phone && isNear()) return 'same-phone'
  if (isSame && (otherYear || a.dwelling === b.dwelling)) return 'same-name'
  return isClose && otherYear ? 'close-name' : undefined
}

interface Keys {
  readonly name: string
  readonly email: string
  readonly phone: string
}

/** A person is compared with hundreds: their words are put in order once. */
const known = new WeakMap<Registrant, Keys>()

function keysOf(person: Registrant): Keys {
  const found = known.get(person)
  if (found) return found
  const keys = {
    name: nameKey(person.name),
    email: emailKey(person.email),
    phone: phoneKey(person.phone),
  }
  known.set(person, keys)
  return keys
}

/** The same number, however it is spaced and prefixed: nine digits after 0 or +33. */
export function phoneKey(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.length < 9 ? '' : digits.slice(-9)
}

export function emailKey(email: string): string {
  return email.trim().toLowerCase()
}

/** Words of a name in any order: « Riou Anna » is « Anna Riou ». */
export function nameKey(name: string): string {
  return plainWords(name).split(' ').sort().join(' ')
}

function shareName(a: string, b: string): boolean {
  const words = new Set(plainWords(a).split(' '))
  const shared = plainWords(b)
    .split(' ')
    .filter((word) => words.has(word))
  return shared.length >= 2
}

/** People who are compared: of one year of birth, one contact, or one name. Others cannot be one person. */
function blocksOf(people: readonly Registrant[]): readonly (readonly Registrant[])[] {
  const blocks = new Map<string, Registrant[]>()
  for (const person of people) {
    const { name, email, phone } = keysOf(person)
    const keys = [
      `name ${name}`,
      // By year and the first letter of each name: a year of a large pool is still compared quickly.
      ...(person.birthYear === undefined
        ? []
        : name.split(' ').map((word) => `year ${person.birthYear} ${word.slice(0, 1)}`)),
      ...(email === '' ? [] : [`email ${email}`]),
      ...(phone === '' ? [] : [`phone ${phone}`]),
    ]
    for (const key of new Set(keys)) {
      const block = blocks.get(key)
      if (block) block.push(person)
      else blocks.set(key, [person])
    }
  }
  return [...blocks.values()].filter(({ length }) => length > 1)
}

/** One slip of the finger in a short name, two in a long one. */
function areClose(one: string, other: string): boolean {
  // Lengths that far apart need no counting: most pairs end here.
  if (Math.abs(one.length - other.length) > 2) return false
  return slipsBetween(one, other) <= (Math.min(one.length, other.length) > 8 ? 2 : 1)
}
