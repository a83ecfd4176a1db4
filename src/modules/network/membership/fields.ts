import { z } from 'zod'
import { checkDay } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { hasLuhnKey } from '#kit/identifiers/luhn.ts'
import { readSiret } from '#kit/identifiers/siret.ts'
import { readCents, readNumber } from '#kit/numbers.ts'

export { ticked as isTicked } from '#kit/fields.ts'

/** Shapes of the answers that the forms of memberships and invoices have in common. */

export function written(max: number, min = 1) {
  return z.string().trim().min(min).max(max)
}

export function maybeWritten(max: number) {
  return z.string().trim().max(max).default('')
}

export const someDay = z.string().trim().min(1).superRefine(checkDay)

export const maybeDay = z
  .string()
  .trim()
  .default('')
  .superRefine(checkDay)
  .transform((text) => (text === '' ? undefined : text))

export const emailAddress = z.string().trim().toLowerCase().max(200).pipe(z.email())

/** Euros as people write them, in whole cents. */
export function euros(options: { readonly least: number }) {
  return z
    .string()
    .trim()
    .min(1)
    .max(30)
    .refine(
      (text) => inRange(text, options.least),
      say('Écrivez un montant, par exemple 1 250,50.', 'An amount, for example 1250.50.'),
    )
    .transform(centsOf)
}

export const maybeEuros = z
  .string()
  .trim()
  .max(30)
  .default('')
  .refine(
    (text) => text === '' || inRange(text, 0),
    say('Écrivez un montant, par exemple 1 250,50.', 'An amount, for example 1250.50.'),
  )
  .transform((text) => (text === '' ? undefined : centsOf(text)))

/** The key at the end of a SIREN or a SIRET (Luhn); La Poste alone is counted another way. */
export function isBusinessNumber(text: string, length: 9 | 14): boolean {
  const digits = text.replace(/\s/g, '')
  if (digits.length !== length || !/^\d+$/.test(digits)) return false
  return length === 14 ? readSiret(digits) !== undefined : hasLuhnKey(digits)
}

export function businessNumber(length: 9 | 14) {
  return z
    .string()
    .trim()
    .max(30)
    .default('')
    .transform((text) => text.replace(/\s/g, ''))
    .refine(
      (text) => text === '' || isBusinessNumber(text, length),
      say(
        `Relisez ce numéro : il lui manque un chiffre, ou l’un de ses ${length} chiffres est faux.`,
        `This number has ${length} digits, and the last one does not match when one of them is wrong.`,
      ),
    )
}

export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(20)
    .transform((text) => readNumber(text))
    .refine(
      (value): value is number =>
        value !== undefined && Number.isInteger(value) && value >= least && value <= most,
      say(
        `Écrivez un nombre entier, de ${least} à ${most}.`,
        `A whole number, from ${least} to ${most}.`,
      ),
    )

export const maybeWholeNumber = z
  .string()
  .trim()
  .max(20)
  .default('')
  .refine(
    (text) => text === '' || /^\d+$/.test(String(readNumber(text))),
    say('Écrivez un nombre entier, par exemple 5 000.', 'A whole number, for example 5,000.'),
  )
  .transform((text) => (text === '' ? undefined : readNumber(text)))

/** Check boxes: one value comes as text, several as a list, none not at all. */
export function several<const T extends readonly [string, ...string[]]>(values: T) {
  return z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((raw) => (typeof raw === 'string' ? [raw] : raw))
    .pipe(z.array(z.enum(values)))
}

function inRange(text: string, least: number): boolean {
  const cents = readCents(text)
  return cents !== undefined && cents >= least && cents <= 1_000_000_000
}

function centsOf(text: string): number {
  return readCents(text) ?? 0
}
