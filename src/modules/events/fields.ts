import { z } from 'zod'
import { checkDay } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { parseUrl } from '#kit/parse-url.ts'

export { requiredText, ticked, timeOfDay as time } from '#kit/fields.ts'

/** Shapes of the answers that the forms of events have in common. */

export function optionalText(max: number) {
  return z.string().trim().max(max).default('')
}

export const email = z.string().trim().toLowerCase().max(200).pipe(z.email())

export const requiredDay = z.string().trim().min(1).superRefine(checkDay)

export const optionalDay = z.string().trim().default('').superRefine(checkDay)

/** A public address, for a link that anyone may follow. */
export const optionalLink = z
  .string()
  .trim()
  .max(500)
  .default('')
  .refine(
    (text) => text === '' || (/^https?:\/\/[^\s/]/i.test(text) && parseUrl(text) !== undefined),
    say(
      'Écrivez l’adresse complète, par exemple https://visio.exemple.fr/salle.',
      'Write the whole address, for example https://video.example.org/room.',
    ),
  )

export function optionalCount(max: number) {
  return z
    .string()
    .trim()
    .default('')
    .refine(
      (text) => text === '' || (/^\d{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= max),
      say(`Écrivez un nombre entre 1 et ${max}.`, `A number between 1 and ${max}.`),
    )
    .transform((text) => (text === '' ? undefined : Number(text)))
}

export const optionalId = z
  .string()
  .trim()
  .max(60)
  .default('')
  .transform((text) => (text === '' ? undefined : text))
