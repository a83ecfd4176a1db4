import { z } from 'zod'
import { say } from '#kit/form.ts'

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
