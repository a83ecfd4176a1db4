import { z } from 'zod'
import { say } from '#kit/form.ts'
import { readCents, readNumber, typedMoney } from '#kit/numbers.ts'
import { parseUrl } from '#kit/parse-url.ts'

/** A thousand million euros: beyond, somebody typed too many figures. */
const mostCents = 100_000_000_000

const anAmount = say(
  'Écrivez un montant, par exemple 1 250,50.',
  'Write an amount, for example 1250.50.',
)

const isAmount = (text: string) => {
  const cents = readCents(text)
  return cents !== undefined && Number.isInteger(cents) && cents >= 0 && cents <= mostCents
}

/** Left empty, it is not said. */
export const optionalCents = z
  .string()
  .trim()
  .max(30)
  .default('')
  .refine((text) => text === '' || isAmount(text), anAmount)
  .transform((text) => (text === '' ? undefined : readCents(text)))

export function typedCents(cents: number | undefined): string | undefined {
  return cents === undefined ? undefined : typedMoney(cents)
}

/** A share of a cost, in tenths of a percent. */
export const optionalTenths = z
  .string()
  .trim()
  .max(30)
  .default('')
  .refine(
    (text) => text === '' || isTenths((readNumber(text) ?? Number.NaN) * 10),
    say(
      'Écrivez un pourcentage de 0 à 100, par exemple 80.',
      'Write a percentage from 0 to 100, for example 80.',
    ),
  )
  .transform((text) => (text === '' ? undefined : Math.round((readNumber(text) ?? 0) * 10)))

function isTenths(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6 && value >= 0 && value <= 1_000
}

export function typedTenths(tenths: number | undefined): string | undefined {
  return tenths === undefined ? undefined : String(tenths / 10).replace('.', ',')
}

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
