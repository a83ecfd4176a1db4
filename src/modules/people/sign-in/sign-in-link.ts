import { z } from 'zod'
import { nameShape } from '#kit/fields.ts'
import { emailShape } from '../person.ts'

export type LinkPurpose = 'sign-in' | 'invitation' | 'email-change'

export type LinkRefusal = 'link-unknown' | 'link-used' | 'link-expired'

/** Why the button under a link may do nothing. */
export type UseLinkRefusal = LinkRefusal | 'email-taken'

const hour = 3_600_000

/** Lives of links (ASVS 6.4.1): an hour at most, a week for an invitation. */
export const linkLife: Readonly<Record<LinkPurpose, number>> = {
  'sign-in': hour,
  invitation: 7 * 24 * hour,
  'email-change': hour,
}

/** A link printed on the operator's own terminal may live a little longer. */
export const longestPrintedHours = 24

/** An address receives this many mails of ours in an hour, whoever asks. */
export const mailsPerHour = 3

export interface LinkTimes {
  readonly expiresAt: Date
  readonly usedAt: Date | undefined
}

export function linkProblem(link: LinkTimes | undefined, now: Date): LinkRefusal | undefined {
  if (!link) return 'link-unknown'
  if (link.usedAt) return 'link-used'
  return link.expiresAt.getTime() <= now.getTime() ? 'link-expired' : undefined
}

/** Only a path of this house: never another site, however it is written. */
export function safePath(text: string | undefined): string | undefined {
  if (!text || text.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text)) return undefined
  return text.includes('\\') ? undefined : text
}

/** Whoever reads the mailbox says their own name. */
export const nameOfReader = z.object({ name: nameShape })

export const signInShape = z.object({
  email: emailShape,
  next: z.string().optional().transform(safePath),
})
