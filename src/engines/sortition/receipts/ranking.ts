import { hex, hkdfExpand, hkdfExtract, hmacSha256, hmacWith, join, sha256, utf8 } from './sha256.ts'

/** `ticket` = first 80 bits of HMAC-SHA-256(key, "ticket/v1|" + person), in hexadecimal: says nothing of the person. */
export function drawTicket(key: Uint8Array, person: string): string {
  return hex(hmacSha256(key, utf8(`ticket/v1|${person}`))).slice(0, 20)
}

export interface LeafParts {
  readonly ticket: string
  readonly traits: Readonly<Record<string, string>>
  readonly household: string
  readonly code: string
  readonly salt: string
}

/** The text whose hash is a leaf. */
export function leafText({ ticket, traits, household, code, salt }: LeafParts): string {
  const told = Object.entries(traits)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(';')
  return `leaf/v1|${ticket}|${told}|${household}|${code}|${salt}`
}

/** What stands for a person in the public file, and opens with what she alone was told. */
export function leafOf(parts: LeafParts): string {
  return hex(sha256(utf8(leafText(parts))))
}

/** The public file of the pool: one line `ticket;…`, sorted by bytes, LF. */
export function poolFile(lines: readonly string[]): string {
  return [...lines]
    .sort()
    .map((line) => `${line}\n`)
    .join('')
}

/** The key of a draw’s ranking, from what was fixed before (the pool), the dice, and the round announced. */
export function rankingKey(
  round: number,
  randomness: Uint8Array,
  poolHash: Uint8Array,
  dice: string,
): Uint8Array {
  const material = join(utf8(`sortition/v1|quicknet|${round}|`), randomness, poolHash)
  return hkdfExtract(utf8(dice), material)
}

/**
 * Tickets in the order of HKDF-Expand(key, "rank/v1|" + ticket, 32): removing or adding one leaves the order of all the
 * others as it was.
 */
export function rankTickets(key: Uint8Array, tickets: readonly string[]): readonly string[] {
  // HKDF-Expand of 32 bytes is one HMAC of the label and the byte 1.
  const mac = hmacWith(key)
  return rankBy(tickets, (ticket) => mac(utf8(`rank/v1|${ticket}\u0001`)))
}

/** Verifiable random selection (draft-thomson-elegy-vrs-00): labels in the order of HKDF-Expand(key, label, 32). */
export function vrsOrder(key: Uint8Array, labels: readonly string[]): readonly string[] {
  return rankBy(labels, (label) => hkdfExpand(key, utf8(label), 32))
}

function rankBy(names: readonly string[], of: (name: string) => Uint8Array): readonly string[] {
  return names
    .map((name) => ({ name, rank: hex(of(name)) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ name }) => name)
}
