import { z } from 'zod'
import { optionalLink, optionalText, requiredDay, requiredText } from '../fields.ts'

/** The decision by which a circle adopts the protocol as it stands. */
export const adoptionShape = z.object({
  circle: requiredText(160),
  adoptedOn: requiredDay,
  minutes: optionalText(8000),
  link: optionalLink,
  /** The version that was read in the circle: a later word is not adopted with it. */
  version: z.coerce.number().int().min(1),
})

export type AdoptionForm = z.infer<typeof adoptionShape>

/** An amendment changes what people were promised: its reason is read by everyone. */
export const amendmentShape = z.object({ reason: requiredText(2000, 20) })
