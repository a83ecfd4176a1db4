import { z } from 'zod'
import { optionalText, requiredReason, ticked } from '#kit/fields.ts'

/** Title and presentation may be left to `summary.csv`. */
export const importShape = z.object({
  title: optionalText(120),
  /** Who held it, where, under which licence. */
  source: requiredReason(400),
  presentation: optionalText(4000),
  commitment: optionalText(2000),
  /** The same export becomes a second map. */
  again: ticked,
})

export type ImportForm = z.infer<typeof importShape>

/** Whoever erases a conversation says that they know what goes. */
export const removeShape = z.object({ knowing: ticked })

export const sharedShape = z.object({ shown: z.enum(['oui', 'non']) })
