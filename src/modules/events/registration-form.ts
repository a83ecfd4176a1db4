import { z } from 'zod'
import { email, optionalId, optionalText, requiredText } from './fields.ts'
import { registrationRoles } from './registration.ts'

/** Who registers, as typed. Questions of the event come beside. */
export const registrationShape = z.object({
  name: requiredText(120),
  email,
  organisation: optionalText(160),
  function: optionalText(120),
  seatClass: optionalId,
})

/** The team writes down somebody, with or without an address. */
export const staffRegistrationShape = registrationShape.extend({
  email: z.union([z.literal(''), email]).default(''),
  role: z.enum(registrationRoles).default('attendee'),
  medium: z.enum(['screen', 'paper']).default('screen'),
})

/** What a person may change alone: the address is the key of the letters, it stays. */
export const changeShape = registrationShape.omit({ email: true, seatClass: true })

export type ChangeForm = z.infer<typeof changeShape>
