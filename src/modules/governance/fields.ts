import { z } from 'zod'
import { isDay } from '#kit/dates.ts'
import { say } from '#kit/form.ts'
import { readNumber } from '#kit/numbers.ts'

/** Shapes of the answers that the forms of this room have in common. */

export function requiredText(max: number, min = 1) {
  return z.string().trim().min(min).max(max)
}

export function optionalText(max: number) {
  return z.string().trim().max(max).default('')
}

const notADay = say('Cette date n’existe pas au calendrier.', 'This date is not in the calendar.')

export const requiredDay = z.string().trim().min(1).refine(isDay, notADay)

export const optionalDay = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || isDay(text), notADay)
  .transform((text) => (text === '' ? undefined : text))

/** A whole number in a box of text; left empty, nothing. */
export function optionalWhole(least: number, most: number) {
  return z
    .string()
    .trim()
    .default('')
    .transform((text) => (text === '' ? undefined : (readNumber(text) ?? Number.NaN)))
    .refine(
      (value) =>
        value === undefined || (Number.isInteger(value) && value >= least && value <= most),
      say(
        `Écrivez un nombre entier, de ${least} à ${most}.`,
        `Write a whole number, from ${least} to ${most}.`,
      ),
    )
}

/** One a line; empty lines are left out. */
export function linesOf(most: number, longest: number) {
  return z
    .string()
    .default('')
    .transform((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .refine(
      (lines) => lines.length <= most && lines.every((line) => line.length <= longest),
      say(
        `${most} lignes au plus, de ${longest} caractères au plus.`,
        `At most ${most} lines, of at most ${longest} characters.`,
      ),
    )
}

/** A box of a form: ticked or not. */
export const ticked = z
  .string()
  .default('')
  .transform((text) => text !== '')
