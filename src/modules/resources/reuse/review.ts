import { z } from 'zod'
import { requiredReason } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { mostMasked } from '../reuse.ts'

/** Nothing to mask when it is published as it is. */
export const maskingShape = z.object({
  names: z
    .string()
    .max(2_000)
    .default('')
    .transform((text) => text.split('\n').flatMap((line) => line.trim() || []))
    .refine((all) => all.length <= mostMasked, say('Vingt noms au plus.', 'Twenty names at most.')),
})

export const declineShape = z.object({ reason: requiredReason(2_000) })
