import { z } from 'zod'
import { nameShape } from '#kit/fields.ts'

/** Without an address, the person takes part on paper: nothing is ever sent to them. */
export const memberShape = z.object({
  name: nameShape,
  email: z
    .union([z.literal(''), z.email()])
    .default('')
    .transform((text) => (text === '' ? undefined : text)),
})
export type MemberForm = z.infer<typeof memberShape>
