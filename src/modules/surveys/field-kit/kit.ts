import { z } from 'zod'
import { requiredText } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { readJson } from '#kit/json/bounded-json.ts'
import { readNumber } from '#kit/numbers.ts'
import { doorOutcomes } from './doors.ts'

/** A link that lets one field worker take the questions along, without an account. */
export interface FieldKit {
  readonly id: string
  readonly surveyId: string
  /** In the words of whoever made it. */
  readonly forWhom: string
  readonly createdBy: string | undefined
  readonly createdAt: Date
  readonly endsAt: Date
  readonly closedAt: Date | undefined
}

export const kitDays = { least: 1, most: 60, usual: 14 } as const
/** Of one survey, open at the same time. */
export const mostOpenKits = 100
export const longestForWhom = 120
/** After its end a kit begins nothing more, and what was filled in before still comes in for so many days. */
export const daysToSend = 7

const outOfRange = say(
  `Donnez un nombre de jours : ${kitDays.least} au moins, ${kitDays.most} au plus.`,
  `Give a number of days: ${kitDays.least} at least, ${kitDays.most} at most.`,
)

export const kitShape = z.object({
  forWhom: requiredText(longestForWhom),
  days: z
    .string()
    .transform((text) => readNumber(text) ?? Number.NaN)
    .refine(
      (days) => Number.isInteger(days) && days >= kitDays.least && days <= kitDays.most,
      outOfRange,
    ),
})
export type KitAsked = z.infer<typeof kitShape>

type Ends = Pick<FieldKit, 'endsAt' | 'closedAt'>

export function isOpen({ endsAt, closedAt }: Ends, now: Date): boolean {
  return closedAt === undefined && endsAt > now
}

/** What waits in a phone that had no network on the last day is not lost with it. */
export function maySend({ endsAt, closedAt }: Ends, now: Date): boolean {
  return closedAt === undefined && endsAt.getTime() + daysToSend * 86_400_000 > now.getTime()
}

/** Drawn by lot on the phone, with each answer and each door: what is sent twice is known again. */
const mark = z.string().regex(/^[0-9a-f]{16}$/)

const text = z.string().max(20_000)
const fields = z
  .string()
  .max(400_000)
  .transform((json, issue): unknown => {
    const read = readJson(json)
    if (read === undefined) issue.addIssue({ code: 'custom', message: 'not JSON' })
    return read ?? z.NEVER
  })
  .pipe(z.record(z.string().max(200), z.union([text, z.array(text).max(500)])))

/** One answer, or one door: what a phone sends at a time. */
export const sentShape = z.union([
  z.object({ code: z.string().max(60), mark, language: z.string().max(20), fields }),
  z.object({ door: z.enum(doorOutcomes), mark }),
])
export type SentFromPhone = z.infer<typeof sentShape>
export type SentAnswer = Extract<SentFromPhone, { code: string }>
export type SentDoor = Extract<SentFromPhone, { door: string }>

/** What the house says of what was sent: erased from the phone once it is taken, kept there when it is refused. */
export type PhoneAnswer =
  | { readonly state: 'taken' }
  | { readonly state: 'refused'; readonly sentence: string }
