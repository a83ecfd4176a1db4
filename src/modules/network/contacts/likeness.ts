import { plainWords } from '#kit/words.ts'

/** A record of the book, with what the other vault says of the person. */
export interface ContactRecord {
  readonly id: string
  readonly personId: string
  readonly territoryId: string | undefined
  readonly name: string
  readonly phone: string | undefined
}

export type TwinReason = 'sameName' | 'samePhone' | 'closeName' | 'initial'

export interface Twins {
  readonly kept: ContactRecord
  readonly gone: ContactRecord
  readonly reason: TwinReason
}

/**
 * Records of one place that may be one person, each pair once; the older record is the one that stays.
 * Same words in any order, same telephone, names that differ by one slip of the keys, or a first name written as its
 * initial. « Without territory » is one place, where thousands may stand: a record is only compared with those that
 * share a key with it, and nothing is looked for beyond `most` pairs.
 */
export function findTwins(
  records: readonly ContactRecord[],
  most = Number.POSITIVE_INFINITY,
): readonly Twins[] {
  const twins: Twins[] = []
  const byPlace = new Map<string, ContactRecord[]>()
  for (const record of records) {
    const here = byPlace.get(record.territoryId ?? '')
    if (here) here.push(record)
    else byPlace.set(record.territoryId ?? '', [record])
  }
  for (const here of byPlace.values()) {
    if (here.length < 2) continue
    const sorted = here
      .toSorted((value, other) => (value.id < other.id ? -1 : 1))
      .map(readyToCompare)
    const likelyAfter = likelyOf(sorted)
    for (const [at, kept] of sorted.entries()) {
      for (const gone of likelyAfter(at)) {
        const reason = reasonOf(kept, gone)
        if (reason) twins.push({ kept: kept.record, gone: gone.record, reason })
        if (twins.length >= most) return twins
      }
    }
  }
  return twins
}

/** By the rank of a record, the later ones that share a key with it, in their order. */
function likelyOf(sorted: readonly Comparable[]) {
  const keys = sorted.map(keysOf)
  const ranks = new Map<string, number[]>()
  const add = (key: string, rank: number) => {
    const held = ranks.get(key)
    if (held) held.push(rank)
    else ranks.set(key, [rank])
  }
  keys.forEach(({ held }, rank) => {
    for (const key of held) add(key, rank)
  })
  return (rank: number): readonly Comparable[] => {
    const likely = new Set<number>()
    for (const key of keys[rank]?.asked ?? []) {
      for (const other of ranks.get(key) ?? []) if (other > rank) likely.add(other)
    }
    return [...likely].sort((a, b) => a - b).flatMap((at) => sorted[at] ?? [])
  }
}

export function twinReason(record: ContactRecord, other: ContactRecord): TwinReason | undefined {
  return reasonOf(readyToCompare(record), readyToCompare(other))
}

interface Comparable {
  readonly record: ContactRecord
  readonly words: string
  readonly phone: string | undefined
}

/** Each record is read once, and compared many times. */
function readyToCompare(record: ContactRecord): Comparable {
  const { name, phone } = record
  return { record, words: nameWords(name), phone: digits(phone ?? '') || undefined }
}

interface Keys {
  /** Under what a record is found. */
  readonly held: ReadonlySet<string>
  /** What a record looks for. */
  readonly asked: ReadonlySet<string>
}

/**
 * Two records that `reasonOf` pairs always have one key that both hold and ask for: a name is held without any one of
 * its letters (one slip is then the same words), and by a whole word with the first letters of all. Two names without
 * an initial need not look for each other by these.
 */
function keysOf({ words, phone }: Comparable): Keys {
  const held = new Set([`name ${words}`])
  if (phone !== undefined) held.add(`phone ${phone}`)
  if (words.length > 6) {
    for (let at = 0; at < words.length; at += 1) {
      held.add(`name ${words.slice(0, at)}${words.slice(at + 1)}`)
    }
  }
  const asked = new Set(held)
  const parts = words.split(' ')
  const initials = parts
    .map((word) => word.slice(0, 1))
    .sort()
    .join('')
  const isShortened = parts.some((word) => word.length === 1)
  for (const word of parts) {
    if (word.length < 2) continue
    const key = `${initials} ${word}`
    held.add(`with ${key}`)
    if (isShortened) held.add(`short ${key}`)
    asked.add(`${isShortened ? 'with' : 'short'} ${key}`)
  }
  return { held, asked }
}

function reasonOf(item: Comparable, other: Comparable): TwinReason | undefined {
  if (item.record.personId === other.record.personId) return undefined
  if (item.words === other.words) return 'sameName'
  if (item.phone !== undefined && item.phone === other.phone) return 'samePhone'
  if (isInitialOf(item.words, other.words)) return 'initial'
  const areLong = item.words.length > 6 && other.words.length > 6
  return areLong && isOneSlip(item.words, other.words) ? 'closeName' : undefined
}

/** « O. Serre » and « Odile Serre »: a word in common, and initials for the others. */
export function isInitialOf(name: string, other: string): boolean {
  const words = name.split(' ')
  const rest = other.split(' ')
  if (words.length !== rest.length) return false
  const apart = words.filter((word) => {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
  const common = words.filter((word) => !apart.includes(word))
  if (apart.length === 0 || !common.some((word) => word.length > 1)) return false
  return apart.every((word) => {
    const at = rest.findIndex((it) => stands(word, it) || stands(it, word))
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
}

const stands = (initial: string, word: string) => initial.length === 1 && word.startsWith(initial)

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
