import { canonicalJson as written } from '#kit/json/canonical-json.ts'

/** One text for one value, of what JSON keeps of it: a member that is undefined is not there. */
export function canonicalJson(value: unknown): string {
  return written(JSON.parse(JSON.stringify(value)))
}

/** SHA-256 in hexadecimal, by what browsers and Node have in common. */
export async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Thirty-two signs that nobody takes for another: no i, l, o, u (Crockford). */
const signs = '0123456789abcdefghjkmnpqrstvwxyz'

/** Bytes as signs of five bits each, the last ones filled with zeros. */
export function base32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += signs[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + signs[(held << (5 - bits)) & 31] : text
}

/** What a person typed: case, spaces and dashes do not count, nor do signs that look alike. */
export function typedSigns(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s-]/g, '')
    .replace(/[il]/g, '1')
    .replace(/o/g, '0')
    .replace(/u/g, 'v')
}

/** In groups of four, to be read aloud and compared. */
export function grouped(text: string): string {
  return (text.match(/.{1,4}/g) ?? []).join(' ')
}
