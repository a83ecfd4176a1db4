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
    (text) => text === '' || isWeb(text),
    say(
      'Écrivez une adresse qui commence par https:// ou http://.',
      'Write an address that begins with https:// or http://.',
    ),
  )

function isWeb(text: string): boolean {
  const protocol = parseUrl(text)?.protocol
  return protocol === 'https:' || protocol === 'http:'
}

/** Codes of places as the national lists write them, several with commas or blanks between. */
export const optionalPlaces = z
  .string()
  .trim()
  .max(400)
  .default('')
  .transform((text) =>
    text
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter((code) => code !== ''),
  )
  .refine(
    (codes) => codes.every(isPlaceCode),
    say(
      'Écrivez des codes comme PAYS-99100, REG-53, DEP-35 ou COM-35238.',
      'Write codes like PAYS-99100, REG-53, DEP-35 or COM-35238.',
    ),
  )

function isPlaceCode(code: string): boolean {
  return /^(?:COM-\d[\dAB]\d{3}|DEP-\d[\dAB]\d?|REG-\d\d|PAYS-99100|NUTS-FR[A-Z\d]{0,3})$/.test(
    code,
  )
}
