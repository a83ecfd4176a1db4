import { z } from 'zod'
import { requiredText } from '../fields.ts'
import type { NamedRegistration } from '../registration.ts'

/** To whom the team writes: a state, a role, or all that holds. */
export const recipientGroups = [
  'registered',
  'waiting',
  'offered',
  'unconfirmed',
  'cancelled',
  'speaker',
  'attended',
  'absent',
  'everyone',
] as const
export type RecipientGroup = (typeof recipientGroups)[number]

export const groupLetterShape = z.object({
  group: z.enum(recipientGroups),
  subject: requiredText(160),
  body: requiredText(8000),
})

export type GroupLetter = z.infer<typeof groupLetterShape>

/** Those who were there, on site or online. Until somebody is noted, nobody is absent. */
export type Present = ReadonlySet<string>

type Belongs = (registration: NamedRegistration, present: Present) => boolean

const belongs: Readonly<Record<RecipientGroup, Belongs>> = {
  registered: ({ state, role }) => state === 'registered' && role === 'attendee',
  waiting: ({ state }) => state === 'waiting',
  offered: ({ state }) => state === 'offered',
  unconfirmed: ({ state }) => state === 'unconfirmed',
  cancelled: ({ state }) => state === 'cancelled',
  speaker: ({ state, role }) => state === 'registered' && role === 'speaker',
  attended: ({ id, state }, present) => state === 'registered' && present.has(id),
  absent: ({ id, state, role }, present) =>
    present.size > 0 && state === 'registered' && role !== 'staff' && !present.has(id),
  everyone: ({ state }) => state !== 'cancelled' && state !== 'unconfirmed',
}

/** Those of the group that a letter can reach, each address once. */
export function recipientsOf(
  registrations: readonly NamedRegistration[],
  group: RecipientGroup,
  present: Present,
): readonly NamedRegistration[] {
  const seen = new Set<string>()
  return registrations.filter((registration) => {
    const email = registration.identity?.email.toLowerCase()
    if (!email || seen.has(email) || !belongs[group](registration, present)) return false
    seen.add(email)
    return true
  })
}
