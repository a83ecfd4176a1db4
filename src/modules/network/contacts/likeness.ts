import { plainWords } from '#kit/words.ts'

/** A record of the book, with what the other vault says of the person. */
export interface ContactRecord {
  readonly id: string
  readonly personId: string
  readonly territoryId: string | undefined
  readonly name: string
  readonly phone: string | undefined
}

export type TwinReason = 'sameName' | 'samePhone' | 'closeName'

export interface Twins {
  readonly kept: ContactRecord
  readonly gone: ContactRecord
  readonly reason: TwinReason
}

/**
 * Records of one place that may be one person, each pair once; the older record is the one that stays.
 * Same words in any order, same telephone, or names that differ by one slip of the keys.
 */
export function findTwins(records: readonly ContactRecord[]): readonly Twins[] {
  const byPlace = new Map<string, ContactRecord[]>()
  for (const record of records) {
    const here = byPlace.get(record.territoryId ?? '')
    if (here) here.push(record)
    else byPlace.set(record.territoryId ?? '', [record])
  }
  const twins: Twins[] = []
  for (const here of byPlace.values()) {
    const sorted = [...here].sort((contactRecord, other) => (contactRecord.id < other.id ? -1 : 1))
    sorted.forEach((kept, at) => {
      for (const gone of sorted.slice(at + 1)) {
        const reason = twinReason(kept, gone)
        if (reason) twins.push({ kept, gone, reason })
      }
    })
  }
  return twins
}

export function twinReason(
  contactRecord: ContactRecord,
  other: ContactRecord,
): TwinReason | undefined {
  if (contactRecord.personId === other.personId) return undefined
  const [name, second] = [nameWords(contactRecord.name), nameWords(other.name)]
  if (name === second) return 'sameName'
  if (
    contactRecord.phone !== undefined &&
    digits(contactRecord.phone) === digits(other.phone ?? '')
  ) {
    return 'samePhone'
  }
  return name.length > 6 && second.length > 6 && isOneSlip(name, second) ? 'closeName' : undefined
}

function nameWords(name: string): string {
  return plainWords(name).split(' ').sort().join(' ')
}

function digits(phone: string): string {
  return phone.replace(/\D/g, '')
}

/** One letter more, less, or other. */
export function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  return short.length === long.length
    ? short.slice(at + 1) === long.slice(at + 1)
    : short.slice(at) === long.slice(at + 1)
}
