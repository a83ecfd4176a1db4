import { z } from 'zod'
import { nameShape } from '#kit/fields.ts'

/** Days an invitation to write waits for its answer. */
export const invitationDays = 14
/** Waiting at once for one text. */
export const invitationsOfText = 12
/** Sent by one person in a day, and received by one address. */
export const invitationsPerDay = 10
export const invitationsPerAddress = 3

export const invitationShape = z.object({ email: z.email().max(254) })
export const joinShape = z.object({ name: nameShape })
export const leaveShape = z.object({ kind: z.enum(['writer', 'invitation']), id: z.uuid() })
