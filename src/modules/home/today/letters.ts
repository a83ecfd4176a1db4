import { z } from 'zod'
import { type Day, dayOf, writtenHour } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { type WaitingFamily, type WaitingLine, waitingFamilies } from '#kit/waiting-line.ts'

/** How somebody wants to be told of what waits, by e-mail. */
export interface LetterWish {
  readonly every: 'daily' | 'weekly'
  /** From Monday, 1, to Sunday, 7. */
  readonly weekday: number
  readonly hour: number
  readonly families: readonly WaitingFamily[]
}

export interface LetterKept extends LetterWish {
  readonly personId: string
  readonly language: Locale
  readonly token: string
  readonly lastOn: Day | undefined
}

export const usualWish: LetterWish = {
  every: 'weekly',
  weekday: 1,
  hour: 8,
  families: waitingFamilies,
}

export const hours = [6, 7, 8, 9, 12, 14, 17, 18, 20] as const
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

const several = z.preprocess(
  (value) => (typeof value === 'string' ? value.split('\n').filter(Boolean) : (value ?? [])),
  z.array(z.enum(waitingFamilies)),
)

export const letterShape = z
  .object({
    every: z.enum(['none', 'daily', 'weekly']),
    weekday: z.coerce.number().int().min(1).max(7),
    wholeHour: z.coerce.number().int().min(0).max(23),
    families: several,
  })
  .transform(({ wholeHour, ...wish }) => ({ ...wish, hour: wholeHour }))

/** Its day and its hour have come, and today's has not left: an hour that was missed is made up for on the same day. */
export function isDueLetter(
  {
    every,
    weekday,
    hour,
    lastOn,
  }: Omit<LetterKept, 'families' | 'personId' | 'language' | 'token'>,
  now: Date,
): boolean {
  const moment = momentOf(now)
  if (lastOn !== undefined && lastOn >= moment.day) return false
  return moment.hour >= hour && (every === 'daily' || moment.weekday === weekday)
}

/** The day, from Monday, 1, to Sunday, 7, and the hour of the house. */
export function momentOf(now: Date) {
  const day = dayOf(now)
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7
  return { day, weekday, hour: Number(writtenHour(now, 'en').split(':')[0]) }
}

export function ofFamilies<T extends Pick<WaitingLine, 'family'>>(
  lines: readonly T[],
  families: readonly WaitingFamily[],
): readonly T[] {
  return lines.filter(({ family }) => families.includes(family))
}
