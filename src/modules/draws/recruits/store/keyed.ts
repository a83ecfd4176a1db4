import { createHmac } from 'node:crypto'
import { sha256Of } from '#platform/secrets/sha256.ts'

/** What a secret of this draw makes of a text: the same for the same text, and nothing for anyone without it. */
export function keyed(secret: string, kind: string, text: string): string {
  return createHmac('sha256', Buffer.from(secret, 'hex')).update(`${kind}/v1|${text}`).digest('hex')
}

/**
 * One fingerprint for all the codes of a wave, which cannot be turned back into codes without the key:
 * the sorted lines `HMAC(secret, code) stratum`, each ended by LF.
 */
export function codesFingerprint(
  secret: string,
  letters: readonly { readonly code: string; readonly stratum: string }[],
): string {
  const lines = letters.map(({ code, stratum }) => `${keyed(secret, 'code', code)} ${stratum}\n`)
  return sha256Of(lines.sort().join(''))
}
