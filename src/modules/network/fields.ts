import { z } from 'zod'
import { isDay } from '#kit/dates.ts'
import { say } from '#kit/form.ts'

/** Shapes of the answers that the forms of this room have in common. */

export function requiredText(max: number, min = 1) {
  return z.string().trim().min(min).max(max)
}

export function optionalText(max: number) {
  return z.string().trim().max(max).default('')
}

const notADay = say('Cette date n’existe pas au calendrier.', 'This date is not in the calendar.')

export const requiredDay = z.string().trim().min(1).refine(isDay, notADay)

/** Left empty, it is not known yet. */
export const optionalDay = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || isDay(text), notADay)
  .transform((text) => (text === '' ? undefined : text))

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

/** A box of a form: ticked or not. */
export const ticked = z
  .string()
  .default('')
  .transform((text) => text !== '')
