import { canonicalBytes, canonicalJson, type Json, normalJson } from '#kit/json/canonical-json.ts'
import type { Questionnaire } from './description.ts'

/** A published questionnaire: its one writing, and the fingerprint that tells whether anything of it moved. */
export interface FrozenQuestionnaire {
  /** Canonical JSON (RFC 8785): the same questionnaire, the same text, on every machine. */
  readonly text: string
  /** SHA-256 of its UTF-8 bytes, in hexadecimal. */
  readonly fingerprint: string
}

export async function freezeQuestionnaire(
  questionnaire: Questionnaire,
): Promise<FrozenQuestionnaire> {
  const value = normalJson(questionnaire as unknown as Json)
  const bytes = new Uint8Array(canonicalBytes(value))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return {
    text: canonicalJson(value),
    fingerprint: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  }
}
