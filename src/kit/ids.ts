import type { Chance } from './chance.ts'

/**
 * A UUID version 7 (RFC 9562 §5.7): sorted by time, so that new rows land at the end of an index. Those made in one
 * millisecond are sorted too, in the order in which this process made them (§6.2): a counter of 24 bits follows the
 * time, then 50 bits of chance.
 */
export function newId(now: Date, chance: Chance): string {
  const bytes = chance.bytes(16)
  const count = nextOf(now.getTime())
  // Beyond sixteen million in one millisecond, the next one is begun.
  let time = now.getTime() + Math.floor(count / mostOfOneTime)
  for (let at = 5; at >= 0; at--) {
    bytes[at] = time % 256
    time = Math.floor(time / 256)
  }
  bytes[6] = 0x70 | ((count >>> 20) & 0x0f)
  bytes[7] = (count >>> 12) & 0xff
  bytes[8] = 0x80 | ((count >>> 6) & 0x3f)
  bytes[9] = ((count & 0x3f) << 2) | ((bytes[9] ?? 0) & 0x03)
  const hex = toHex(bytes)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}

const mostOfOneTime = 2 ** 24
const timesKept = 10_000
/** How many were made at each time: acts that last go on at theirs, while others begin at later ones. */
const made = new Map<number, number>()

function nextOf(time: number): number {
  const count = made.get(time) ?? 0
  // Written again at the end: the time that was not used for longest is forgotten first.
  made.delete(time)
  made.set(time, count + 1)
  const [oldest] = made.size > timesKept ? made.keys() : []
  if (oldest !== undefined) made.delete(oldest)
  return count
}

/** A secret for a link or a cookie: 256 bits, written with letters that survive e-mail and speech. */
export function newToken(chance: Chance): string {
  return chanceHex(chance, 32)
}

/** So many bytes of chance, in hexadecimal: a salt, a ticket, a key. */
export function chanceHex(chance: Chance, length: number): string {
  return toHex(chance.bytes(length))
}

export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
