import { z } from 'zod'
import { nameShape, requiredText, ticked } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { readNumber } from '#kit/numbers.ts'
import type { ThingKey } from '../comment.ts'

/** A link that opens a draft for whoever holds it, until its end. */
export interface DraftLink extends ThingKey {
  readonly id: string
  /** In the words of whoever made it. */
  readonly forWhom: string
  readonly mayRemark: boolean
  readonly createdBy: string | undefined
  readonly createdAt: Date
  /** When it opens no more: the day that was said, or the moment when the team closed it. */
  readonly endsAt: Date
  readonly closedAt: Date | undefined
}

/** Somebody who came by a link, under the name that they gave: nothing proves it. */
export interface DraftVisit {
  readonly id: string
  readonly linkId: string
  readonly name: string
  readonly cameAt: Date
}

export interface DraftRemark {
  readonly id: string
  readonly linkId: string
  readonly visitId: string
  readonly name: string
  readonly body: string
  readonly writtenAt: Date
  readonly readAt: Date | undefined
}

export const linkDays = { least: 1, most: 30, usual: 7 } as const
/** Of one draft, open at the same time. */
export const mostOpenLinks = 20
export const longestForWhom = 120
export const longestRemark = 4000
/** A link that is known by many strangers fills nobody's table. */
export const mostVisits = 200
export const mostRemarks = 200
/** After its end: who came and what they said are then gone. */
export const daysAfterEnd = 30

const outOfRange = say(
  `Donnez un nombre de jours : ${linkDays.least} au moins, ${linkDays.most} au plus.`,
  `Give a number of days: ${linkDays.least} at least, ${linkDays.most} at most.`,
)

export const linkShape = z.object({
  forWhom: requiredText(longestForWhom),
  days: z
    .string()
    .transform((text) => readNumber(text) ?? Number.NaN)
    .refine(
      (days) => Number.isInteger(days) && days >= linkDays.least && days <= linkDays.most,
      outOfRange,
    ),
  mayRemark: ticked,
})

export const arrivalShape = z.object({
  name: z.union([z.literal(''), nameShape]).default(''),
})

/** The last remark of the page whose button was pressed: what came since was read by nobody. */
export const readShape = z.object({ latest: z.string().refine(isId).optional() })

export const remarkShape = z.object({ body: requiredText(longestRemark) })

export function isOpen({ endsAt }: Pick<DraftLink, 'endsAt'>, now: Date): boolean {
  return endsAt > now
}
