import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const method = 'aes-256-gcm'
const lengths = { iv: 12, tag: 16 }

/**
 * Seals the cookies of an answer for whoever sends the same form again: the key comes from what was
 * sent, which no table keeps, so that whoever reads the database cannot use them.
 */
export function sealCookies(sent: string, cookies: readonly string[]): string {
  const iv = randomBytes(lengths.iv)
  const cipher = createCipheriv(method, keyFrom(sent), iv)
  const hidden = Buffer.concat([cipher.update(JSON.stringify(cookies)), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString('base64')
}

/** The cookies again; throws when the form is another one, or when the seal was changed. */
export function openCookies(sent: string, sealed: string): readonly string[] {
  const bytes = Buffer.from(sealed, 'base64')
  const start = lengths.iv + lengths.tag
  const decipher = createDecipheriv(method, keyFrom(sent), bytes.subarray(0, lengths.iv))
  decipher.setAuthTag(bytes.subarray(lengths.iv, start))
  const shown = Buffer.concat([decipher.update(bytes.subarray(start)), decipher.final()])
  return JSON.parse(shown.toString())
}

function keyFrom(sent: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', sent, '', 'cookies of a form sent twice', 32))
}
