import { z } from 'zod'
import { nameShape } from '#kit/fields.ts'
import { optionalText, requiredText } from '../fields.ts'

const email = z.string().trim().toLowerCase().max(200).pipe(z.email())

/** The lab clones for a territory it knows: a title, and what will be different there. */
export const adoptShape = z.object({ title: requiredText(120), changes: requiredText(4000) })

/** A territory asks for it, without an account. */
export const requestShape = z.object({
  title: optionalText(120),
  changes: requiredText(4000),
  name: nameShape,
  email,
  organisation: optionalText(160),
})

export type ProtocolRequest = z.infer<typeof requestShape>
