import { z } from 'zod'
import { isDay } from './dates.ts'
import { say } from './form.ts'

/** Shapes of the answers that forms have in common. */

export function requiredText(max: number, min = 1) {
  return z.string().trim().min(min).max(max)
}

export function optionalText(max: number) {
  return z.string().trim().max(max).default('')
}

const notADay = say('Cette date n’existe pas au calendrier.', 'This date is not in the calendar.')

export const requiredDay = z.string().trim().min(1).refine(isDay, notADay)

/** Left empty, it is not known yet. */
export const optionalDay = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || isDay(text), notADay)
  .transform((text) => (text === '' ? undefined : text))

/** A box of a form: ticked, it sends `yes` and nothing else; an agreement is never read from another word. */
export const ticked = z
  .string()
  .default('')
  .transform((text) => text === 'yes')
