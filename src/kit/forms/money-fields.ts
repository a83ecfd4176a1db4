import { z } from 'zod'
import { say } from '../form.ts'
import { readCents, readNumber, typedMoney } from '../numbers.ts'

/** A thousand million euros: so many lines of it are still added exactly. */
const mostCents = 100_000_000_000

const anAmount = say(
  'Écrivez un montant, par exemple 1 250,50.',
  'Write an amount, for example 1250.50.',
)

const noMinus = say(
  'Écrivez ce montant sans le signe moins, par exemple 1 250,50.',
  'Write this amount without the minus sign, for example 1250.50.',
)

const notSoMuch = say(
  'Ce montant est trop grand : un milliard d’euros au plus.',
  'This amount is too large: a thousand million euros at most.',
)

const isPositive = (text: string) => (readNumber(text) ?? 0) >= 0
const isNotTooMuch = (text: string) => (readNumber(text) ?? 0) * 100 <= mostCents

function isAmount(text: string): boolean {
  const cents = readCents(text)
  return cents !== undefined && Number.isInteger(cents) && cents >= 0 && cents <= mostCents
}

export const requiredCents = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .refine(isPositive, noMinus)
  .refine(isNotTooMuch, notSoMuch)
  .refine(isAmount, anAmount)
  .transform((text) => readCents(text) ?? 0)

/** Left empty, it is not said. */
export const optionalCents = z
  .string()
  .trim()
  .max(30)
  .default('')
  .refine(isPositive, noMinus)
  .refine(isNotTooMuch, notSoMuch)
  .refine((text) => text === '' || isAmount(text), anAmount)
  .transform((text) => (text === '' ? undefined : readCents(text)))

export function typedCents(cents: number | undefined): string | undefined {
  return cents === undefined ? undefined : typedMoney(cents)
}

const aShare = say(
  'Écrivez un pourcentage de 0 à 100, par exemple 12,5.',
  'Write a percentage from 0 to 100, for example 12.5.',
)

const isShare = (text: string) => isWholeWithin(readScaled(text, 10), 1_000)

/** A percentage to a tenth, kept in tenths. */
export const percentTenths = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .refine(isShare, aShare)
  .transform((text) => Math.round(readScaled(text, 10)))

/** Left empty, it is not said. */
export const optionalTenths = z
  .string()
  .trim()
  .max(30)
  .default('')
  .refine((text) => text === '' || isShare(text), aShare)
  .transform((text) => (text === '' ? undefined : Math.round(readScaled(text, 10))))

export function typedTenths(tenths: number | undefined): string | undefined {
  return tenths === undefined ? undefined : String(tenths / 10).replace('.', ',')
}

/** What was typed, times this; not a number when it is none. */
export function readScaled(text: string, by: number): number {
  return (readNumber(text) ?? Number.NaN) * by
}

export function isWholeWithin(value: number, most: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6 && value >= 0 && value <= most
}

/** Days as people count them (0,25), kept in hundredths: half of a quarter of a day is nothing that one counts. */
export const optionalHundredths = z
  .string()
  .trim()
  .max(30)
  .default('')
  .refine(
    (text) => text === '' || isWholeWithin(readScaled(text, 100), 1_000_000),
    say('Écrivez un nombre de jours, par exemple 2,5.', 'Write a number of days, for example 2.5.'),
  )
  .transform((text) => (text === '' ? undefined : Math.round(readScaled(text, 100))))

export function typedHundredths(days: number | undefined): string | undefined {
  return days === undefined ? undefined : typedMoney(days)
}
