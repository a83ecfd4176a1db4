import { z } from 'zod'
import { checkDay, nameShape } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { readNumber } from '#kit/numbers.ts'

export { ticked } from '#kit/fields.ts'

/** Shapes that the forms of coaching, skills, missions and badges have in common. */

export function requiredText(max: number, min = 1) {
  return z.string().trim().min(min).max(max)
}

export function optionalText(max: number) {
  return z.string().trim().max(max).default('')
}

export const requiredDay = z.string().trim().min(1).superRefine(checkDay)

/** Left empty, it is not said. */
export const optionalDay = z
  .string()
  .trim()
  .default('')
  .superRefine(checkDay)
  .transform((text) => (text === '' ? undefined : text))

/** A whole number as people write it, between two bounds; left empty, nothing is said. */
export function optionalWhole(min: number, max: number) {
  return z
    .string()
    .trim()
    .max(12)
    .default('')
    .refine(
      (text) => text === '' || isWhole(text, min, max),
      say(
        `Écrivez un nombre entier, de ${min} à ${max}.`,
        `A whole number, from ${min} to ${max}.`,
      ),
    )
    .transform((text) => (text === '' ? undefined : readNumber(text)))
}

/** The same, and it is asked. */
export function requiredWhole(min: number, max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(12)
    .refine(
      (text) => isWhole(text, min, max),
      say(
        `Écrivez un nombre entier, de ${min} à ${max}.`,
        `A whole number, from ${min} to ${max}.`,
      ),
    )
    .transform((text) => readNumber(text) ?? min)
}

function isWhole(text: string, min: number, max: number): boolean {
  const value = readNumber(text)
  return value !== undefined && Number.isInteger(value) && value >= min && value <= max
}

/** Check boxes: one value comes as text, several as a list, none not at all. */
export function severalOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((raw) => (typeof raw === 'string' ? [raw] : raw))
    .pipe(z.array(z.enum(values)))
}

/** At least one of them. */
export function someOf<const T extends readonly [string, ...string[]]>(values: T) {
  return severalOf(values).refine(
    (chosen) => chosen.length > 0,
    say('Choisissez au moins une réponse.', 'Choose at least one answer.'),
  )
}

/** Who writes without being signed in. */
export const contactFields = {
  name: nameShape,
  email: z.string().trim().toLowerCase().max(200).pipe(z.email()),
}
