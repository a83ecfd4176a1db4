import { ed25519 } from '@noble/curves/ed25519.js'
import { type Canonical, canonicalJson } from './canonical-json.ts'
import { fromHex, hex, utf8 } from './sha256.ts'

/** What somebody receives when they register: with it they prove that they were in the draw, or left out of it. */
export interface Acknowledgement {
  readonly draw: string
  readonly ticket: string
  readonly answers: Readonly<Record<string, string>>
  readonly salt: string
  /** Day, ISO 8601. */
  readonly at: string
}

export function publicKeyOf(secretKey: string): string {
  return hex(ed25519.getPublicKey(fromHex(secretKey) ?? new Uint8Array(0)))
}

/** The text that is signed. */
export function acknowledgementText(acknowledgement: Acknowledgement): string {
  return canonicalJson({
    ...acknowledgement,
    schema: 'ouvroir/draw-acknowledgement/v1',
  } as Canonical)
}

/** Ed25519 (RFC 8032), 64 bytes in hexadecimal. `secretKey`: 32 bytes. */
export function signAcknowledgement(acknowledgement: Acknowledgement, secretKey: string): string {
  return hex(
    ed25519.sign(
      utf8(acknowledgementText(acknowledgement)),
      fromHex(secretKey) ?? new Uint8Array(0),
    ),
  )
}

/** Says whether a signature holds. Never throws: a text that is no signature does not hold. */
export function verifyAcknowledgement(
  acknowledgement: Acknowledgement,
  signature: string,
  publicKey: string,
): boolean {
  const [bytes, key] = [fromHex(signature), fromHex(publicKey)]
  if (bytes?.length !== 64 || key?.length !== 32) return false
  try {
    return ed25519.verify(bytes, utf8(acknowledgementText(acknowledgement)), key)
  } catch {
    return false
  }
}
