import { z } from 'zod'
import { say } from '#kit/form.ts'
import { readNumber, typedMoney } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'

/** One day of work, in minutes, until the house says how long its own is: seven hours. */
export const usualMinutesInDay = 7 * 60

/** What one cell holds at most, and a whole day too: a day and a half. */
export const mostInDay = 150

const fractions: Readonly<Record<string, number>> = {
  ...{ '1/4': 25, '1/3': 33, '1/2': 50, '2/3': 67, '3/4': 75 },
  ...{ '¼': 25, '⅓': 33, '½': 50, '⅔': 67, '¾': 75 },
}

/** To the nearest hundredth of a day. */
export const hundredthsOf = (minutes: number, minutesInDay: number): number =>
  Math.round((minutes * 100) / minutesInDay)

/** `3h30`, and `3:30` or `03:30:00` as sheets write it. */
const clockTime = /^(\d{1,2})(?: ?h ?([0-5]\d)?(?: ?m(?:i?n)?)?|:([0-5]\d)(?::00)?)$/

/** `3,5 h` */
const decimalHours = /^(\d{1,2}[.,]\d{1,2}) ?h(?:eures?|ours?)?$/

/** `45 min` */
const onlyMinutes = /^(\d{1,3}) ?m(?:i?n(?:utes?)?)?$/

/** `0,5 j` */
const dayWord = / ?(?:j(?:ours?)?|d(?:ays?)?)$/

/** In minutes, where hours or minutes are written. */
function readMinutes(bare: string): number | undefined {
  const clock = clockTime.exec(bare)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2] ?? clock[3] ?? 0)
  const hours = decimalHours.exec(bare)?.[1]
  if (hours !== undefined) return Number(hours.replace(',', '.')) * 60
  const minutes = onlyMinutes.exec(bare)?.[1]
  return minutes === undefined ? undefined : Number(minutes)
}

/** A duration as people write it, in hundredths of a day: `0,5`, `1/2`, `3h30`, `45 min`. Undefined when it is none. */
export function readDuration(text: string, minutesInDay = usualMinutesInDay): number | undefined {
  const bare = text.replaceAll(/\s/g, ' ').trim().toLowerCase()
  const fraction = ownOf(fractions, bare)
  if (fraction !== undefined) return fraction
  const minutes = readMinutes(bare)
  if (minutes !== undefined) return hundredthsOf(minutes, minutesInDay)
  const scaled = (readNumber(bare.replace(dayWord, '')) ?? Number.NaN) * 100
  const hundredths = Math.round(scaled)
  return Math.abs(scaled - hundredths) < 1e-6 && hundredths >= 0 ? hundredths : undefined
}

/** Left empty, nothing was worked. Hours are counted in days of the house. */
export const durationIn = (minutesInDay: number) =>
  z
    .string()
    .trim()
    .max(20)
    .default('')
    .refine(
      (text) => text === '' || (readDuration(text, minutesInDay) ?? mostInDay + 1) <= mostInDay,
      say(
        'Écrivez une durée, par exemple 0,5 ou 1/2 ou 3 h 30, d’un jour et demi au plus.',
        'Write a duration, for example 0.5 or 1/2 or 3h30, of a day and a half at most.',
      ),
    )
    .transform((text) => (text === '' ? 0 : (readDuration(text, minutesInDay) ?? 0)))

/** A length of day as people write it, in minutes: `7`, `7,5` and `7 h 30`. Undefined when it is none. */
function readHours(text: string): number | undefined {
  const bare = text.replaceAll(/\s/g, ' ').trim().toLowerCase()
  const minutes = readMinutes(bare) ?? Math.round((readNumber(bare) ?? Number.NaN) * 60)
  return Number.isNaN(minutes) ? undefined : minutes
}

/** From one hour to twelve. */
export const dayLength = z
  .string()
  .trim()
  .min(1)
  .max(20)
  .refine(
    (text) => {
      const minutes = readHours(text) ?? 0
      return minutes >= 60 && minutes <= 720
    },
    say(
      'Écrivez une durée d’une heure à douze heures, par exemple 7 ou 7 h 30.',
      'Write a duration from one hour to twelve, for example 7 or 7h30.',
    ),
  )
  .transform((text) => readHours(text) ?? usualMinutesInDay)

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
