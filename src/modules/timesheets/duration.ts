import { z } from 'zod'
import { say } from '#kit/form.ts'
import { readNumber, typedMoney } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'

/** One day of work of the house, in minutes: seven hours. */
const minutesInDay = 7 * 60

/** What one cell holds at most, and a whole day too: a day and a half. */
export const mostInDay = 150

const fractions: Readonly<Record<string, number>> = { '1/4': 25, '1/2': 50, '3/4': 75 }

/** To the nearest hundredth of a day. */
export const hundredthsOf = (minutes: number): number => Math.round((minutes * 100) / minutesInDay)

/** A duration as people write it, in hundredths of a day: `0,5`, `1/2`, `3h30`. Undefined when it is none. */
export function readDuration(text: string): number | undefined {
  const bare = text.replaceAll(/\s/g, ' ').trim().toLowerCase()
  const fraction = ownOf(fractions, bare)
  if (fraction !== undefined) return fraction
  const hours = /^(\d{1,2}) ?h ?([0-5]\d)?$/.exec(bare)
  if (hours) {
    const minutes = Number(hours[1]) * 60 + Number(hours[2] ?? 0)
    return hundredthsOf(minutes)
  }
  const scaled = (readNumber(bare.replace(/ ?j$/, '')) ?? Number.NaN) * 100
  const hundredths = Math.round(scaled)
  return Math.abs(scaled - hundredths) < 1e-6 && hundredths >= 0 ? hundredths : undefined
}

/** Left empty, nothing was worked. */
export const duration = z
  .string()
  .trim()
  .max(12)
  .default('')
  .refine(
    (text) => text === '' || (readDuration(text) ?? mostInDay + 1) <= mostInDay,
    say(
      'Écrivez une durée, par exemple 0,5 ou 1/2 ou 3 h 30, d’un jour et demi au plus.',
      'Write a duration, for example 0.5 or 1/2 or 3h30, of a day and a half at most.',
    ),
  )
  .transform((text) => (text === '' ? 0 : (readDuration(text) ?? 0)))

/** « 1 h 30 », « 45 min ». */
export function writtenHours(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)]
  if (hours === 0) return `${rest}\u00a0min`
  return `${hours}\u00a0h${rest === 0 ? '' : `\u00a0${String(rest).padStart(2, '0')}`}`
}

/** As one would type it again; nothing for nothing. */
export function typedDuration(hundredths: number): string | undefined {
  return hundredths === 0 ? undefined : typedMoney(hundredths)
}
