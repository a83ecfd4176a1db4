import { z } from 'zod'
import { say } from '#kit/form.ts'
import { isWholeWithin, readScaled } from '#kit/forms/money-fields.ts'
import { parseUrl } from '#kit/parse-url.ts'

/** Where it is read: opened in a browser, never by the house. */
export const optionalAddress = z
  .string()
  .trim()
  .max(500)
  .default('')
  .refine(
    (text) => text === '' || /^https?:$/.test(parseUrl(text)?.protocol ?? ''),
    say(
      'Écrivez une adresse qui commence par https:// ou http://.',
      'Write an address that begins with https:// or http://.',
    ),
  )

const isDays = (text: string) => isWholeWithin(readScaled(text, 100), 1_000_000)

/** Days, to a hundredth; left empty, they are not said. */
export const optionalHundredths = z
  .string()
  .trim()
  .max(30)
  .default('')
  .refine(
    (text) => text === '' || isDays(text),
    say('Écrivez un nombre de jours, par exemple 2,5.', 'Write a number of days, for example 2.5.'),
  )
  .transform((text) => (text === '' ? undefined : Math.round(readScaled(text, 100))))

export function typedHundredths(days: number | undefined): string | undefined {
  return days === undefined ? undefined : String(days / 100).replace('.', ',')
}

/** Pages: a whole number from 1 to 500, or nothing. */
export const optionalCount = z
  .string()
  .trim()
  .max(10)
  .default('')
  .refine(
    (text) => text === '' || (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 500),
    say('Écrivez un nombre de 1 à 500.', 'Write a number from 1 to 500.'),
  )
  .transform((text) => (text === '' ? undefined : Number(text)))

export function typedCount(count: number | undefined): string | undefined {
  return count?.toString()
}
