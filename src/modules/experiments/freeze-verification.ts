import { canonicalBytes, type Json } from '#kit/json/canonical-json.ts'
import { done, type Result, refused } from '#kit/result.ts'

/** Written in every frozen file; raised when the file takes another form. */
export const frozenFormat = 'ouvroir-protocol/1'

/** SHA-256 of these bytes, in hexadecimal, by the Web Crypto of browsers and of Node alike. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What the file says of itself, and the hash that must be compared with the published one. */
export interface VerifiedProtocol {
  readonly sha256: string
  readonly experiment: { readonly id: string; readonly slug: string; readonly title: string }
  readonly version: number
  readonly frozenAt: string
  readonly sections: number
}

export type VerificationRefusal =
  /** Not a frozen protocol at all. */
  | 'not-a-protocol'
  /** The same content written in other bytes: opened and saved again by some program. */
  | 'not-canonical'
  /** A true file, of another text than the one whose hash was given. */
  | 'another-hash'

/**
 * Checks a frozen protocol without any house: its form, its canonical writing, its hash. For
 * `ouvroir protocol verify FILE`; `sha256sum FILE` gives the same hash with no software of ours.
 */
export async function verifyFrozenProtocol(
  file: Uint8Array,
  expectedSha256?: string,
): Promise<Result<VerifiedProtocol, VerificationRefusal>> {
  const facts = readFrozen(file)
  if (!facts) return refused('not-a-protocol')
  if (!sameBytes(canonicalBytes(facts.json), file)) return refused('not-canonical')
  const sha256 = await sha256Hex(file)
  if (expectedSha256 && expectedSha256.trim().toLowerCase() !== sha256) {
    return refused('another-hash')
  }
  return done({ sha256, ...facts.said })
}

function readFrozen(file: Uint8Array) {
  const json = parsed(file)
  if (!isRecord(json) || json['format'] !== frozenFormat) return undefined
  const { experiment, version, frozenAt, sections } = json
  if (!isRecord(experiment) || typeof version !== 'number' || typeof frozenAt !== 'string') {
    return undefined
  }
  const { id, slug, title } = experiment
  if (typeof id !== 'string' || typeof slug !== 'string' || typeof title !== 'string') {
    return undefined
  }
  const count = Array.isArray(sections) ? sections.length : 0
  return { json, said: { experiment: { id, slug, title }, version, frozenAt, sections: count } }
}

function parsed(file: Uint8Array): Json | undefined {
  // A file from outside may be anything: this is an edge, where a breakdown becomes an answer.
  try {
    return JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file),
    ) as Json
  } catch {
    return undefined
  }
}

function isRecord(value: Json | undefined): value is { readonly [name: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function sameBytes(bytes: Uint8Array, other: Uint8Array): boolean {
  return bytes.length === other.length && bytes.every((byte, at) => byte === other[at])
}
