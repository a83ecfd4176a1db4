import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import { optionalDay, optionalText, requiredText } from '#kit/fields.ts'
import { isId } from '#kit/ids.ts'

/** Of what one speaks: a thing of another room. */
export interface ThingKey {
  readonly kind: string
  readonly thingId: string
}

export interface Comment extends ThingKey {
  readonly id: string
  /** Of an answer: what it answers. There is one level. */
  readonly parentId: string | undefined
  readonly authorId: string
  /** As it is kept: the people it names are said by their key (`mention.ts`). Empty once it is taken back. */
  readonly body: string
  readonly writtenAt: Date
  readonly editedAt: Date | undefined
  readonly removedAt: Date | undefined
  readonly resolvedAt: Date | undefined
  readonly resolvedBy: string | undefined
  readonly askedOf: string | undefined
  readonly dueOn: Day | undefined
  readonly doneAt: Date | undefined
  readonly doneBy: string | undefined
}

/** What was written before it was changed, the latest first. */
export interface PastText {
  readonly until: Date
  readonly body: string
}

export const longestComment = 4000

const personKey = z
  .string()
  .default('')
  .refine((text) => text === '' || isId(text))
  .transform((text) => text || undefined)

/** Boxes of the same name come as a list, one alone as its value. */
const people = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => [value].flat().filter((text) => text !== ''))
  .refine((ids) => ids.every((id) => isId(id)))

/** What a picture shows, for whoever does not see it. */
const fileAlt = optionalText(300)

export const commentShape = z.object({
  /** Of the form that was drawn; none where a program sends. */
  onceMark: optionalText(64),
  body: requiredText(longestComment),
  fileAlt,
  tell: people,
  askedOf: personKey,
  dueOn: optionalDay,
})

export const answerShape = commentShape.pick({
  onceMark: true,
  body: true,
  tell: true,
  fileAlt: true,
})
export const editShape = commentShape.pick({ body: true })
export const fileShape = commentShape.pick({ fileAlt: true })

export const commentDays = { dueOn: 'from-today' } as const satisfies DayRanges

/** A conversation: what somebody said first, and what was answered. */
export interface Thread<C extends Comment> {
  readonly first: C
  readonly answers: readonly C[]
}

/** Conversations in the order in which they began. */
export function threadsOf<C extends Comment>(comments: readonly C[]): readonly Thread<C>[] {
  return comments
    .filter(({ parentId }) => parentId === undefined)
    .map((first) => ({ first, answers: comments.filter(({ parentId }) => parentId === first.id) }))
}

/** Somebody is asked something that is not done, nor given up: closing the conversation gives it up. */
export function isAsked(
  message: Pick<Comment, 'askedOf' | 'doneAt' | 'removedAt' | 'resolvedAt'>,
): boolean {
  const { askedOf, doneAt, removedAt, resolvedAt } = message
  return askedOf !== undefined && [doneAt, removedAt, resolvedAt].every((at) => at === undefined)
}
