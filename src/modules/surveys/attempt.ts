import { z } from 'zod'

/** A call or a door, and how it ended. Only numbers are kept: who did not answer is written nowhere. */
export const attemptMedia = ['telephone', 'door'] as const
export const outcomes = ['answered', 'absent', 'refused', 'later', 'unreachable'] as const
export type Outcome = (typeof outcomes)[number]

export const attemptShape = z.object({ medium: z.enum(attemptMedia), outcome: z.enum(outcomes) })
export type Attempt = z.infer<typeof attemptShape>
