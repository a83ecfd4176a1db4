import { createCipheriv, createDecipheriv } from 'node:crypto'

const method = 'aes-256-gcm'
const lengths = { iv: 12, tag: 16 }

/** Bytes that only this key opens again: whoever reads them elsewhere learns their length. `iv` is never used twice. */
export function sealBytes(key: Uint8Array, iv: Uint8Array, bytes: Uint8Array): Buffer {
  const cipher = createCipheriv(method, key, iv.subarray(0, lengths.iv))
  const hidden = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([iv.subarray(0, lengths.iv), cipher.getAuthTag(), hidden])
}

/** @throws when the key is another one, or when a byte was changed */
export function openBytes(key: Uint8Array, sealed: Uint8Array): Uint8Array {
  const start = lengths.iv + lengths.tag
  const decipher = createDecipheriv(method, key, sealed.subarray(0, lengths.iv))
  decipher.setAuthTag(sealed.subarray(lengths.iv, start))
  return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(start)), decipher.final()]))
}
