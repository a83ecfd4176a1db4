import type { Canonical } from './canonical-json.ts'
import type { Link } from './chain.ts'
import { fromHex, hex, sha256 } from './sha256.ts'

/** The word of somebody else that the commitment existed at a time. */
export interface Anchor {
  readonly [name: string]: Canonical | undefined
  readonly kind: 'rfc3161'
  /** The whole answer (`.tsr`), in base64. */
  readonly response: string
}

/** Hashes of the answers that the log tells, in its order. */
export function stampHashes(log: readonly Link[]): readonly string[] {
  return log.flatMap(({ kind, payload }) => (kind === 'stamped' ? String(payload['sha256']) : []))
}

/**
 * The answers are those of the log, to the byte, and each holds the hash of the commitment. Whether an authority signed it is
 * for the engine `timestamps`, or for `openssl ts -verify`.
 */
export function anchorsHold(
  anchors: readonly Anchor[],
  hashes: readonly string[],
  commitment: string,
): boolean {
  const imprint = hex(fromHex(commitment) ?? new Uint8Array(0))
  return (
    imprint !== '' &&
    anchors.length === hashes.length &&
    anchors.every(({ kind, response }, at) => {
      const bytes = responseBytes(response)
      return (
        kind === 'rfc3161' &&
        bytes !== undefined &&
        hex(sha256(bytes)) === hashes[at] &&
        hex(bytes).includes(imprint)
      )
    })
  )
}

/** `undefined` when the text is not the one writing of these bytes. */
export function responseBytes(response: string): Uint8Array | undefined {
  try {
    const bytes = Uint8Array.from(atob(response), (sign) => sign.charCodeAt(0))
    // One sign at a time: a long answer would be too many arguments.
    const again = btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''))
    return again === response ? bytes : undefined
  } catch {
    return undefined
  }
}
