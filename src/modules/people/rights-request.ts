import { z } from 'zod'
import { addDays, type Day, daysBetween } from '#kit/dates.ts'

export const rightKinds = ['access', 'rectification', 'erasure', 'objection'] as const
export type RightKind = (typeof rightKinds)[number]

export type RightsRefusal = 'not-found' | 'forbidden' | 'already-answered'

export interface RightsRequest {
  readonly id: string
  readonly personId: string
  readonly kind: RightKind
  readonly message: string | undefined
  readonly askedAt: Date
  readonly dueOn: Day
  readonly answeredAt: Date | undefined
  readonly answer: string | undefined
}

/** One month to answer (GDPR art. 12.3). At the 31st, the last day of the next month. */
export function dueDay(asked: Day): Day {
  const [year, month, date] = asked.split('-').map(Number)
  if (!year || !month || !date) throw new Error(`not a day: ${asked}`)
  const last = new Date(Date.UTC(year, month + 1, 0, 12)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(date, last), 12)).toISOString().slice(0, 10)
}

/** From the twentieth day, those who can answer are reminded. */
const alarmDay = 20

export function wantsAlarm(request: Pick<RightsRequest, 'answeredAt'>, asked: Day, today: Day) {
  return !request.answeredAt && daysBetween(asked, today) >= alarmDay
}

export function isLate(request: Pick<RightsRequest, 'answeredAt' | 'dueOn'>, today: Day): boolean {
  return !request.answeredAt && request.dueOn < today
}

/** Last day on which a request may have been asked to be worth an alarm today. */
export function alarmBefore(today: Day): Day {
  return addDays(today, -alarmDay)
}

export const rightsRequestShape = z.object({
  kind: z.enum(rightKinds),
  message: z
    .string()
    .trim()
    .max(2000)
    .default('')
    .transform((text) => text || undefined),
})

export const rightsAnswerShape = z.object({ answer: z.string().trim().min(3).max(2000) })
