import { z } from 'zod'
import { say } from '#kit/form.ts'

/** Shapes of the answers that the forms of this room have in common. */

/** A public address, for a link that anyone may follow. */
export const optionalLink = z
  .string()
  .trim()
  .max(500)
  .default('')
  .refine(
    (text) => text === '' || (/^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text)),
    say(
      'Écrivez l’adresse complète, par exemple https://exemple.fr/deliberation.',
      'Write the whole address, for example https://example.org/decision.',
    ),
  )
  .transform((text) => (text === '' ? undefined : text))

export const requiredEmail = z.string().trim().toLowerCase().max(200).pipe(z.email())
