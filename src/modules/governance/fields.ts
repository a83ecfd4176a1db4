import { z } from 'zod'
import { say } from '#kit/form.ts'
import { readNumber } from '#kit/numbers.ts'

/** Shapes of the answers that the forms of this room have in common. */

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
