import { z } from 'zod'
import { say } from '#kit/form.ts'
import { parseUrl } from '#kit/parse-url.ts'

/** Shapes of the answers that the forms of this room have in common. */

/** A public address, for a link that anyone may follow. */
export const optionalLink = z
  .string()
  .trim()
  .max(500)
  .default('')
  .refine(
    (text) => text === '' || (/^https?:\/\/[^\s/]/i.test(text) && parseUrl(text) !== undefined),
    say(
      'Écrivez l’adresse complète, par exemple https://exemple.fr/deliberation.',
      'Write the whole address, for example https://example.org/decision.',
    ),
  )
  .transform((text) => (text === '' ? undefined : text))

export const requiredEmail = z.string().trim().toLowerCase().max(200).pipe(z.email())
