import { z } from 'zod'
import { say } from '#kit/form.ts'
import { isWholeWithin, readScaled } from '#kit/forms/money-fields.ts'
import { typedMoney } from '#kit/numbers.ts'

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

const yearWords = say('Écrivez une année, par exemple 2027.', 'Write a year, for example 2027.')

export const optionalYear = z
  .string()
  .trim()
  .max(10)
  .default('')
  .refine((text) => text === '' || isYear(text), yearWords)
  .transform((text) => (text === '' ? undefined : Number(text)))

export function isYear(text: string): boolean {
  return /^20\d\d$/.test(text)
}
