import { der } from './der.ts'

const sha256Oid = Uint8Array.of(0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01)

/**
 * A request of RFC 3161 for a SHA-256 (32 bytes): version 1, the hash, a nonce that the answer must repeat, and the
 * certificate of the authority wanted within. This is the file `.tsq`.
 */
export function timestampRequest(imprint: Uint8Array, nonce: Uint8Array): Uint8Array {
  if (imprint.length !== 32) throw new RangeError('a SHA-256 has 32 bytes')
  const algorithm = der(0x30, der(0x06, sha256Oid), der(0x05))
  return der(
    0x30,
    der(0x02, Uint8Array.of(1)),
    der(0x30, algorithm, der(0x04, imprint)),
    der(0x02, positive(nonce)),
    der(0x01, Uint8Array.of(0xff)),
  )
}

/** The shortest writing of a number that is not negative. */
function positive(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0)
  const short = first < 0 ? Uint8Array.of(0) : bytes.slice(first)
  return (short[0] ?? 0) < 128 ? short : Uint8Array.of(0, ...short)
}
