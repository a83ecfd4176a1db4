import { z } from 'zod'
import { optionalText, requiredReason } from '#kit/fields.ts'

/** Title and presentation may be left to `summary.csv`. */
export const importShape = z.object({
  title: optionalText(120),
  /** Who held it, where, under which licence. */
  source: requiredReason(400),
  presentation: optionalText(4000),
  commitment: optionalText(2000),
})

export type ImportForm = z.infer<typeof importShape>

export const sharedShape = z.object({ shown: z.enum(['oui', 'non']) })
