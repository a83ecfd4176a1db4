import { z } from 'zod'
import { say } from '#kit/form.ts'
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
