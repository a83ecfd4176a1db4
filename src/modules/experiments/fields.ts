import { z } from 'zod'
import { checkDay } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { readCents, readNumber, writtenMoney, writtenNumber } from '#kit/numbers.ts'
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

const mostCents = 1_000_000_000
const mostTenths = 1_000_000

/** Euros as people write them, kept in whole cents; left empty, nothing is said. */
export const optionalCents = scaled(readCents, mostCents, {
  unread: say('Un montant, par exemple 1 250,50.', 'An amount, for example 1250.50.'),
  negative: say(
    'Un montant ne s’écrit pas ici avec un signe moins.',
    'An amount is not written here with a minus sign.',
  ),
  tooBig: say(
    `Ce montant est trop grand : ${writtenMoney(mostCents, 'fr')} au plus.`,
    `This amount is too big: ${writtenMoney(mostCents, 'en')} at most.`,
  ),
})

/** Days as people count them (0,5), kept in tenths. */
export const optionalTenths = scaled(
  (text) => {
    const days = readNumber(text)
    return days === undefined ? undefined : Math.round(days * 10)
  },
  mostTenths,
  {
    unread: say('Un nombre de jours, par exemple 2,5.', 'A number of days, for example 2.5.'),
    negative: say(
      'Un nombre de jours ne s’écrit pas avec un signe moins.',
      'A number of days is not written with a minus sign.',
    ),
    tooBig: say(
      `C’est trop de jours : ${writtenNumber(mostTenths / 10, 'fr')} au plus.`,
      `That is too many days: ${writtenNumber(mostTenths / 10, 'en')} at most.`,
    ),
  },
)

type Said = ReturnType<typeof say>

/** What is wrong is said as it is: in a block of many lines, one sentence for all would not tell which. */
function scaled(
  read: (text: string) => number | undefined,
  max: number,
  wrong: { readonly unread: Said; readonly negative: Said; readonly tooBig: Said },
) {
  const fits = (does: (value: number) => boolean) => (text: string) => {
    const value = text === '' ? undefined : read(text)
    return value === undefined || does(value)
  }
  return z
    .string()
    .trim()
    .max(30)
    .default('')
    .refine((text) => text === '' || read(text) !== undefined, wrong.unread)
    .refine(
      fits((value) => value >= 0),
      wrong.negative,
    )
    .refine(
      fits((value) => value <= max),
      wrong.tooBig,
    )
    .transform((text) => (text === '' ? undefined : read(text)))
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
