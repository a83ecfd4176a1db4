import { roundAfter, timeOfRound } from './beacon.ts'
import { canonicalJson } from './canonical-json.ts'
import { hashOf } from './chain.ts'
import { rankTickets } from './ranking.ts'
import { hex, sha256, utf8 } from './sha256.ts'

/** A line of a list that letters are drawn from. */
export interface Addressed {
  readonly line: number
  readonly stratum: string
  /** What two lines of one household share; undefined when it is not known. */
  readonly home: string | number | undefined
}

export interface LettersAsked {
  readonly size: number
  /** Letters wanted of each stratum. */
  readonly shares: ReadonlyMap<string, number>
  /** At most one letter for a household. */
  readonly oneByHome: boolean
  /** Households that have a letter already. */
  readonly taken?: ReadonlySet<string | number>
}

/**
 * Lines ranked by HKDF from the SHA-256 of the seed (`line/<n>`), the first of each stratum taken until its share is
 * reached, at most one for a household. A stratum too small for its share leaves letters to the others, in the same order.
 */
export function drawLines(
  frame: readonly Addressed[],
  seed: string,
  { size, shares, oneByHome, taken }: LettersAsked,
): { readonly lines: readonly number[]; readonly skipped: number } {
  const byName = new Map(frame.map((one) => [`line/${one.line}`, one]))
  const wanted = new Map(shares)
  const homes = new Set(taken ?? [])
  const lines: number[] = []
  const left: Addressed[] = []
  let skipped = 0
  const isTaken = ({ home }: Addressed) => oneByHome && home !== undefined && homes.has(home)
  const take = ({ line, home }: Addressed) => {
    lines.push(line)
    if (home !== undefined) homes.add(home)
  }
  for (const name of rankTickets(sha256(utf8(seed)), [...byName.keys()])) {
    const one = byName.get(name)
    if (!one) continue
    const share = wanted.get(one.stratum) ?? 0
    if (isTaken(one)) skipped++
    else if (share > 0) {
      wanted.set(one.stratum, share - 1)
      take(one)
    } else left.push(one)
  }
  for (const one of left) {
    if (lines.length >= size) break
    if (!isTaken(one)) take(one)
  }
  return { lines, skipped }
}

/** The list as it is fixed before its round: numbers, strata and households, never a name. */
export interface LetterList {
  /** Fingerprint of the list as it came, cell by cell. */
  readonly frame: string
  readonly size: number
  readonly oneByHome: boolean
  readonly shares: readonly (readonly [stratum: string, letters: number])[]
  /** Households are numbered as they come; 0 when it is not known. */
  readonly lines: readonly (readonly [line: number, stratum: string, home: number])[]
}

/** Its canonical text, and a line feed: what is hashed and published before the round speaks. */
export function letterListText(list: LetterList): string {
  return `${canonicalJson({ ...list })}\n`
}

/** The lines that a list and a seed give, in the order of the draw: this is the number of the letter. */
export function drawLetterList(list: LetterList, seed: string): readonly number[] {
  const frame = list.lines.map(([line, stratum, home]) => ({
    ...{ line, stratum },
    home: home === 0 ? undefined : home,
  }))
  return drawLines(frame, seed, { ...list, shares: new Map(list.shares) }).lines
}

/** The seed that a round gives a list: it holds the list, so that no other list has the same. */
export function lettersSeed(round: number, randomness: Uint8Array, listHash: string): string {
  return `letters/v1|quicknet|${round}|${hex(randomness)}|${listHash}`
}

/**
 * The round of a list: that of the published rule while it is at least a minute ahead; for a list fixed later, the first
 * one ten minutes after it was. `fixedAt` is in whole seconds since 1970.
 */
export function lettersRound(ruled: number, fixedAt: number): number {
  return ruled > 0 && timeOfRound(ruled) >= fixedAt + 60 ? ruled : roundAfter(fixedAt + 600)
}

export function linesHash(lines: readonly number[]): string {
  return hashOf(lines.map((line) => `${line}\n`).join(''))
}
