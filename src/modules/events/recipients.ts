import { z } from 'zod'
import { requiredText } from './fields.ts'
import type { NamedRegistration } from './registration.ts'

/** To whom the team writes: a state, a role, or all that holds. */
export const recipientGroups = [
  'registered',
  'waiting',
  'offered',
  'unconfirmed',
  'cancelled',
  'speaker',
  'everyone',
] as const
export type RecipientGroup = (typeof recipientGroups)[number]

export const groupLetterShape = z.object({
  group: z.enum(recipientGroups),
  subject: requiredText(160),
  body: requiredText(8000),
})

export type GroupLetter = z.infer<typeof groupLetterShape>

const belongs: Readonly<Record<RecipientGroup, (one: NamedRegistration) => boolean>> = {
  registered: ({ state, role }) => state === 'registered' && role === 'attendee',
  waiting: ({ state }) => state === 'waiting',
  offered: ({ state }) => state === 'offered',
  unconfirmed: ({ state }) => state === 'unconfirmed',
  cancelled: ({ state }) => state === 'cancelled',
  speaker: ({ state, role }) => state === 'registered' && role === 'speaker',
  everyone: ({ state }) => state !== 'cancelled' && state !== 'unconfirmed',
}

/** Those of the group that a letter can reach, each address once. */
export function recipientsOf(
  registrations: readonly NamedRegistration[],
  group: RecipientGroup,
): readonly NamedRegistration[] {
  const seen = new Set<string>()
  return registrations.filter((one) => {
    const email = one.identity?.email.toLowerCase()
    if (!email || seen.has(email) || !belongs[group](one)) return false
    seen.add(email)
    return true
  })
}
