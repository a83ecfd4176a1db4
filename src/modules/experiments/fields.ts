import { z } from 'zod'
import { checkDay } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { readCents, readNumber } from '#kit/numbers.ts'
import { parseUrl } from '#kit/parse-url.ts'

export { ticked } from '#kit/fields.ts'

/** Shapes of the answers that the forms of this room have in common. */

export function requiredText(max: number, min = 1) {
  return z.string().trim().min(min).max(max)
}

export function optionalText(max: number) {
  return z.string().trim().max(max).default('')
}

export const requiredDay = z.string().trim().min(1).superRefine(checkDay)

/** Left empty, it is not known yet. */
export const optionalDay = z
  .string()
  .trim()
  .default('')
  .superRefine(checkDay)
  .transform((text) => (text === '' ? undefined : text))

/** A public address, for a link that anyone may follow. */
export const optionalLink = z
  .string()
  .trim()
  .max(500)
  .default('')
  .refine(
    (text) => text === '' || isWebAddress(text),
    say(
      'Écrivez l’adresse complète, par exemple https://exemple.fr/compte-rendu.',
      'Write the whole address, for example https://example.org/minutes.',
    ),
  )
  .transform((text) => (text === '' ? undefined : text))

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && parseUrl(text) !== undefined
}

/** Euros as people write them, kept in whole cents; left empty, nothing is said. */
export const optionalCents = scaled(
  readCents,
  1_000_000_000,
  'Un montant, par exemple 1 250,50.',
  'An amount, for example 1250.50.',
)

/** Days as people count them (0,5), kept in tenths. */
export const optionalTenths = scaled(
  (text) => Math.round((readNumber(text) ?? Number.NaN) * 10),
  1_000_000,
  'Un nombre de jours, par exemple 2,5.',
  'A number of days, for example 2.5.',
)

function scaled(read: (text: string) => number | undefined, max: number, fr: string, en: string) {
  return z
    .string()
    .trim()
    .max(30)
    .default('')
    .refine((text) => text === '' || inRange(read(text)), say(fr, en))
    .transform((text) => (text === '' ? undefined : read(text)))

  function inRange(value: number | undefined): boolean {
    return value !== undefined && value >= 0 && value <= max
  }
}

export const optionalId = z
  .string()
  .trim()
  .max(60)
  .default('')
  .transform((text) => (text === '' ? undefined : text))

/** Check boxes: one value comes as text, several as a list, none not at all. */
export function severalOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((raw) => (typeof raw === 'string' ? [raw] : raw))
    .pipe(z.array(z.enum(values)))
}
