import type { Chance } from '#kit/chance.ts'
import { newToken } from '#kit/ids.ts'
import { sha256Of } from './sha256.ts'

/**
 * A link for somebody who has no account: it is itself the key. Its token goes to one person and is kept nowhere; the house
 * keeps its hash, by which it is known again. What opens no more is answered by `answerOldLink` of letterheads, in the same
 * words whether it never was, has expired or has served.
 */
export interface SecretLink {
  readonly token: string
  readonly tokenHash: string
}

export function newSecretLink({ chance }: { readonly chance: Chance }): SecretLink {
  const token = newToken(chance)
  return { token, tokenHash: hashToken(token) }
}

/**
 * What is kept of a token: whoever reads the database cannot use it. A token has 256 bits of chance, so a plain hash is
 * enough; a short code, which can be guessed, has a keyed one (`draws/recruits/store/keyed.ts`).
 */
export function hashToken(token: string): string {
  return sha256Of(token)
}
