import type { Day } from '#kit/dates.ts'
import { plainWords } from '#kit/words.ts'

export interface Certificate {
  readonly id: string
  readonly eventId: string
  readonly registrationId: string
  /** Unique in the house: `A-2026-00012`. */
  readonly number: string
  /** Opens the page that says whether the certificate is true. */
  readonly code: string
  readonly minutes: number
  readonly days: number
  readonly issuedAt: Date
  readonly withdrawnAt: Date | undefined
  readonly withdrawnWhy: CertificateWithdrawal | undefined
}

export const certificateWithdrawals = ['presence-corrected', 'mistake', 'asked'] as const
export type CertificateWithdrawal = (typeof certificateWithdrawals)[number]

export function certificateNumber(year: number, rank: number): string {
  return `A-${year}-${String(rank).padStart(5, '0')}`
}

/** Letters and figures that cannot be taken for one another, on paper and by phone. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 12

export function certificateCode(bytes: Uint8Array): string {
  return Array.from(bytes.slice(0, codeLength), (byte) => signs[byte % signs.length]).join('')
}

/** As people copy it from paper: spaces, dashes, small letters. */
export function readCertificateCode(text: string): string | undefined {
  const code = text.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return code.length === codeLength && [...code].every((sign) => signs.includes(sign))
    ? code
    : undefined
}

/** Grouped by four, to be read aloud. */
export function writtenCode(code: string): string {
  return code.match(/.{1,4}/g)?.join(' ') ?? code
}

/** What is compared, hashed with the code, when someone asks if a certificate is in a name. */
export function comparedName(name: string): string {
  return plainWords(name).split(' ').sort().join(' ')
}

export type CertificateStanding = 'due' | 'valid' | 'changed' | 'none'

/** Is a certificate due, still true, or made false by a presence that was corrected since? */
export function standingOf(
  counted: { readonly minutes: number; readonly days: number },
  certificate: Pick<Certificate, 'minutes' | 'days'> | undefined,
): CertificateStanding {
  if (!certificate) return counted.minutes > 0 ? 'due' : 'none'
  const same = certificate.minutes === counted.minutes && certificate.days === counted.days
  return same ? 'valid' : 'changed'
}

/**
 * Taken back by hand, as a mistake or because the person asked: giving the certificates once more does not undo that,
 * unless what was counted has changed since.
 */
export function isWithheld(
  counted: { readonly minutes: number; readonly days: number },
  past: readonly Certificate[],
): boolean {
  const latest = past.toSorted((a, b) => a.issuedAt.getTime() - b.issuedAt.getTime()).at(-1)
  if (!latest?.withdrawnAt || latest.withdrawnWhy === 'presence-corrected') return false
  return latest.minutes === counted.minutes && latest.days === counted.days
}

/** The days that the certificate names, in order. */
export function certifiedDays(
  presences: readonly { readonly day: Day; readonly how: string }[],
): readonly Day[] {
  const days = presences.filter(({ how }) => how !== 'replay').map(({ day }) => day)
  return [...new Set(days)].sort()
}
