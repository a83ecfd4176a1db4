import { plainWords } from '#kit/words.ts'

/** What tells a voter from another, on a roll or about to be. */
export interface KnownVoter {
  readonly name: string
  readonly contact: string
  readonly address: string
  readonly personId?: string | undefined
  readonly territoryId?: string | undefined
  readonly weight?: number | undefined
}

/**
 * One voter, reached twice: the same territory, the same person, or the same mailbox under a name that says the same
 * words, all or some of them. Two names that differ are two people of one home, who share a mailbox: look-alikes.
 * Two territories are two voters, even when one person speaks for both; and so are a territory and somebody who reads
 * its mail, unless the line has its very name and its weight. Without any of these, the same name at the same postal address.
 */
export function isSameVoter(voter: KnownVoter, other: KnownVoter): boolean {
  if (voter.territoryId && other.territoryId) return voter.territoryId === other.territoryId
  if (voter.personId && voter.personId === other.personId) return true
  if (voter.contact !== '' && keyOf(voter.contact) === keyOf(other.contact)) {
    if (!voter.territoryId && !other.territoryId) return areNamesOfOne(voter, other)
    return (
      !voter.personId &&
      !other.personId &&
      nameOf(voter) === nameOf(other) &&
      isAsHeavy(voter, other)
    )
  }
  const isBare = (voter: KnownVoter) =>
    !voter.territoryId && !voter.personId && voter.contact === ''
  if (!isBare(voter) || !isBare(other)) return false
  return (
    plainWords(voter.name) === plainWords(other.name) &&
    plainWords(voter.address) === plainWords(other.address)
  )
}

/**
 * Perhaps one voter, which only people can tell: names that say the same words in another order or with « commune de »
 * before, or two voters, one of them a territory at least, whose codes go to one mailbox.
 */
export function isLookAlike(voter: KnownVoter, other: KnownVoter): boolean {
  if (isSameVoter(voter, other)) return true
  if (voter.contact !== '' && keyOf(voter.contact) === keyOf(other.contact)) return true
  if (voter.territoryId && other.territoryId) return false
  return nameOf(voter) !== '' && nameOf(voter) === nameOf(other)
}

export interface Arrivals<T> {
  readonly fresh: readonly T[]
  /** Left aside, each with the place of the one that it is: among those known, then among the fresh. */
  readonly merged: readonly { readonly voter: T; readonly as: number }[]
}

/** Those of a source who are not on the roll yet, each once. */
export function newcomers<T extends KnownVoter>(
  known: readonly KnownVoter[],
  arriving: readonly T[],
): Arrivals<T> {
  const all: KnownVoter[] = []
  const places = new Map<string, number[]>()
  const enter = (voter: KnownVoter) => {
    for (const key of keysOf(voter)) places.set(key, [...(places.get(key) ?? []), all.length])
    all.push(voter)
  }
  for (const voter of known) enter(voter)
  const fresh: T[] = []
  const merged: { voter: T; as: number }[] = []
  for (const voter of arriving) {
    const near = keysOf(voter).flatMap((key) => places.get(key) ?? [])
    const as = near.find((at) => isSameVoter(voter, all[at] as KnownVoter))
    if (as !== undefined) merged.push({ voter, as })
    else {
      fresh.push(voter)
      enter(voter)
    }
  }
  return { fresh, merged }
}

/** Pairs of places on a roll that may be one voter. */
export function lookAlikes(roll: readonly KnownVoter[]): readonly (readonly [number, number])[] {
  const places = new Map<string, number[]>()
  const pairs = new Map<string, readonly [number, number]>()
  for (const [at, voter] of roll.entries())
    for (const key of [...keysOf(voter), `n ${nameOf(voter)}`]) {
      for (const before of places.get(key) ?? [])
        if (isLookAlike(voter, roll[before] as KnownVoter))
          pairs.set(`${before} ${at}`, [before, at])
      places.set(key, [...(places.get(key) ?? []), at])
    }
  return [...pairs.values()]
}

/** Two voters who are the same share one of these: a roll of thousands is not compared pair by pair. */
function keysOf(voter: KnownVoter): readonly string[] {
  return [
    ...(voter.territoryId ? [`t ${voter.territoryId}`] : []),
    ...(voter.personId ? [`p ${voter.personId}`] : []),
    ...(voter.contact !== '' ? [`c ${keyOf(voter.contact)}`] : []),
    `w ${plainWords(voter.name)}`,
  ]
}

/** « Odile Serre » and « O. Serre », « Serre », or no name at all. */
function areNamesOfOne(voter: KnownVoter, other: KnownVoter): boolean {
  const [words, others] = [nameOf(voter).split(' '), nameOf(other).split(' ')]
  return (
    (words.length <= others.length && areAllIn(words, others)) ||
    (others.length <= words.length && areAllIn(others, words))
  )
}

function areAllIn(short: readonly string[], long: readonly string[]): boolean {
  const isInitial = (word: string, words: string) => word.length === 1 && words.startsWith(word)
  return short.every(
    (word) => word === '' || long.some((words) => words === word || isInitial(word, words)),
  )
}

const isAsHeavy = (voter: KnownVoter, other: KnownVoter) =>
  (voter.weight ?? 1) === (other.weight ?? 1)

const keyOf = (contact: string) => contact.trim().toLowerCase()

const around = /^(commune|mairie|ville|village|de|du|des|d|l|la|le|les|m|mme|monsieur|madame)$/

function nameOf({ name }: KnownVoter): string {
  return plainWords(name)
    .split(' ')
    .filter((word) => !around.test(word))
    .sort()
    .join(' ')
}
