import type { RoleHeld, RoleName, Viewer } from '#kit/viewer.ts'

export type FactorRefusal =
  | 'not-found'
  | 'sign-in-again'
  | 'code-wrong'
  | 'too-many-tries'
  | 'key-refused'
  | 'key-known'
  | 'nothing-prepared'
  | 'last-factor'

/** One code per 30-second step (RFC 6238); a clock may be one step off, no more. */
export const stepSeconds = 30
export const stepsOfGrace = 1

/** Codes tried in a quarter of an hour before one has to wait. */
export const triesAllowed = 10
export const triesWindow = 15 * 60_000

export const recoveryCodeCount = 10

/** A door that the network can reach, unlike a first try on one's own machine. */
export function isPublicAddress(baseUrl: string): boolean {
  const { hostname } = new URL(baseUrl)
  return !['localhost', '127.0.0.1', '[::1]'].includes(hostname) && !hostname.endsWith('.localhost')
}

/** Roles that open lists of people, with ways to reach them or what they paid: see decision 0035. */
const provenRoles: readonly RoleName[] = ['administrator', 'lab-team', 'finance']

/** Must whoever holds these roles, anywhere, have a second factor as soon as the network can reach the house? */
export function mustHaveFactor(
  roles: readonly RoleHeld[],
  settings: { readonly baseUrl: string },
): boolean {
  return isPublicAddress(settings.baseUrl) && roles.some(({ role }) => provenRoles.includes(role))
}

/** Must this person prove a second factor before having any right? */
export function needsSecondFactor(
  viewer: Viewer | undefined,
  settings: { readonly baseUrl: string },
): boolean {
  return viewer !== undefined && !viewer.secondFactor && mustHaveFactor(viewer.roles, settings)
}

export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / stepSeconds)
}

/** Six digits, whatever spaces people type between them. */
export function readCode(text: string): string | undefined {
  const digits = text.replace(/\s/g, '')
  return /^\d{6}$/.test(digits) ? digits : undefined
}

/** As applications of codes read it (RFC 4648, base 32). */
export function writtenSecret(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => base32[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Letters and digits that are not mistaken for one another on paper (Crockford). */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** 50 bits, written in two halves: enough with the limit on tries, short enough to copy by hand. */
export function recoveryCodeOf(bytes: Uint8Array): string {
  const letters = Array.from(bytes.slice(0, 10), (byte) => alphabet[byte % 32]).join('')
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}

/** As it was printed, from what was typed: case, spaces and look-alikes forgiven. */
export function readRecoveryCode(text: string): string | undefined {
  const letters = text.toLowerCase().replace(/[^0-9a-z]/g, '')
  const plain = letters.replace(/o/g, '0').replace(/[il]/g, '1')
  if (plain.length !== 10 || [...plain].some((letter) => !alphabet.includes(letter))) {
    return undefined
  }
  return `${plain.slice(0, 5)}-${plain.slice(5)}`
}
