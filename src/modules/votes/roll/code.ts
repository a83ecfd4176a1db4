import type { Chance } from '#kit/chance.ts'
import { chanceHex } from '#kit/ids.ts'
import { base32, sha256, typedSigns } from '../canonical.ts'

/**
 * The code of a voter: 128 bits. On paper, 26 signs; in a link, 32 figures of sixteen and a sum of 8 more, so
 * that a log hides it like every long secret. The house keeps two hashes, one on the roll and one in the box:
 * without the code, neither leads to the other.
 */
export interface Code {
  readonly secret: string
}

export function newCode(chance: Chance): Code {
  return { secret: chanceHex(chance, 16) }
}

export function writtenCode({ secret }: Code): string {
  return base32(bytesOf(secret))
}

export async function linkToken({ secret }: Code): Promise<string> {
  return secret + (await sha256(`ouvroir link 1 ${secret}`)).slice(0, 8)
}

export async function codeOfLink(token: string): Promise<Code | undefined> {
  if (!/^[0-9a-f]{40}$/.test(token)) return undefined
  const code = { secret: token.slice(0, 32) }
  return (await linkToken(code)) === token ? code : undefined
}

/** Signs of a code on paper. */
export const codeLength = 26

/** What somebody copied from a letter. */
export function codeTyped(text: string): Code | undefined {
  const signs = typedSigns(text)
  if (!/^[0-9a-hjkmnp-tv-z]{26}$/.test(signs)) return undefined
  const order = '0123456789abcdefghjkmnpqrstvwxyz'
  let bits = ''
  for (const sign of signs) bits += order.indexOf(sign).toString(2).padStart(5, '0')
  const bytes = Uint8Array.from({ length: 16 }, (_, at) =>
    Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2),
  )
  return { secret: hexOf(bytes) }
}

/** What the roll keeps. */
export function rollHash({ secret }: Code): Promise<string> {
  return sha256(`ouvroir roll 1 ${secret}`)
}

/** What the box keeps until the vote ends: two ballots of one code are told from two codes. */
export function boxCredential({ secret }: Code, voteId: string): Promise<string> {
  return sha256(`ouvroir box 1 ${voteId} ${secret}`)
}

/** Says on the page of a ballot whose it is, to whoever sends it: a page of another vote, or voter, is told apart. */
export async function pageMark({ secret }: Code, voteId: string): Promise<string> {
  return (await sha256(`ouvroir page 1 ${voteId} ${secret}`)).slice(0, 16)
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) =>
    Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16),
  )
}
