import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { optionalText, requiredDay, requiredText, ticked } from '../fields.ts'

/** A few lines written where things happen. */
export interface LogEntry {
  readonly id: string
  readonly onDay: Day
  readonly text: string
  readonly isPublic: boolean
  readonly authorId: string | undefined
  readonly writtenAt: Date
  readonly photoId: string | undefined
  readonly photoAlt: string
}

export const logEntryDays = { onDay: 'up-to-today' } as const satisfies DayRanges

export const logEntryShape = z.object({
  onDay: requiredDay,
  text: requiredText(4_000),
  isPublic: ticked,
  photoAlt: optionalText(300),
  photoConsent: ticked,
})

export type LogEntryWords = z.infer<typeof logEntryShape>

export type PhotoRefusal = 'photo-without-consent' | 'photo-without-words'

/** A photo is kept only when everyone on it agreed, and with words for those who do not see it. */
export function photoAllowed(
  words: Pick<LogEntryWords, 'photoAlt' | 'photoConsent'>,
): Result<undefined, PhotoRefusal> {
  if (!words.photoConsent) return refused('photo-without-consent')
  return words.photoAlt.trim() === '' ? refused('photo-without-words') : done()
}
