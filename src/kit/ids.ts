import type { Chance } from './chance.ts'

/** A UUID version 7 (RFC 9562 §5.7): sorted by time, so that new rows land at the end of an index. */
export function newId(now: Date, chance: Chance): string {
  const bytes = chance.bytes(16)
  let time = now.getTime()
  for (let at = 5; at >= 0; at--) {
    bytes[at] = time % 256
    time = Math.floor(time / 256)
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = toHex(bytes)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}

/** A secret for a link or a cookie: 256 bits, written with letters that survive e-mail and speech. */
export function newToken(chance: Chance): string {
  return toHex(chance.bytes(32))
}

export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
