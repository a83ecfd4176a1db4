import { z } from 'zod'
import { checkDay } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { addressField, type ItemKind, itemKinds, manyField } from '../fields.ts'

/** From arrival to publication. `to-read` waits for a second person. */
export const itemStates = ['new', 'later', 'kept', 'to-read', 'published', 'dropped'] as const
export type ItemState = (typeof itemStates)[number]

export const decisions = ['keep', 'drop', 'later'] as const
export type Decision = (typeof decisions)[number]

export interface WatchItem {
  readonly id: string
  readonly sourceId: string | undefined
  readonly address: string
  readonly canonical: string
  readonly title: string
  /** The words of the feed or the page, as plain text. */
  readonly extract: string
  readonly picture: string
  readonly authors: string
  readonly language: 'fr' | 'en'
  readonly publishedAt: Date | undefined
  readonly seenAt: Date
  /** Code of `read-rights.ts`, and where it was read. */
  readonly licence: string
  readonly licenceFrom: 'page' | 'feed' | 'source' | 'person' | ''
  /** The first item that told the same thing; its own id when it is the first. */
  readonly groupId: string
  readonly state: ItemState
  readonly until: string | undefined
  readonly why: string
  readonly decidedBy: string | undefined
  readonly decidedAt: Date | undefined
  readonly assigneeId: string | undefined
  readonly addedBy: string | undefined
  readonly kind: ItemKind
  /** Three lines, in our own words. */
  readonly summary: string
  readonly themes: readonly string[]
  readonly methods: readonly string[]
  readonly publics: readonly string[]
  readonly submittedBy: string | undefined
  readonly readBy: string | undefined
  /** What the second reader asks for, when it came back. */
  readonly remark: string
  readonly gapId: string | undefined
  readonly resourceId: string | undefined
  readonly resourceSlug: string | undefined
  /** Goes into the next newsletter. */
  readonly forLetter: boolean
  readonly origin: string
}

export type TriageRefusal = 'already-published' | 'waits-for-reading' | 'why-needed' | 'past-day'

/** Keep, drop or later. What was dropped or kept may be taken up again; what is published stays. */
export function triage(
  item: Pick<WatchItem, 'state'>,
  input: { decision: Decision; why: string; until?: string | undefined },
  today: string,
): Result<Pick<WatchItem, 'state' | 'why' | 'until'>, TriageRefusal> {
  if (item.state === 'published') return refused('already-published')
  if (item.state === 'to-read') return refused('waits-for-reading')
  const { why } = input
  if (input.decision === 'keep') return done({ state: 'kept', why, until: undefined })
  if (input.decision === 'drop') {
    return why ? done({ state: 'dropped', why, until: undefined }) : refused('why-needed')
  }
  if (input.until !== undefined && input.until <= today) return refused('past-day')
  return done({ state: 'later', why, until: input.until })
}

const fewestWords = 40
export const summaryLimit = 600

export type SubmitRefusal = 'not-kept' | 'summary-too-short' | 'theme-needed' | 'public-needed'

/** Ready for a second reading: three lines of our own, a theme, and whom it is for. */
export function submit(
  item: Pick<WatchItem, 'state' | 'summary' | 'themes' | 'publics'>,
): Result<undefined, SubmitRefusal> {
  if (item.state !== 'kept') return refused('not-kept')
  if (item.summary.trim().length < fewestWords) return refused('summary-too-short')
  if (item.themes.length === 0) return refused('theme-needed')
  if (item.publics.length === 0) return refused('public-needed')
  return done()
}

export type ReadingRefusal = 'not-to-read' | 'same-person' | 'remark-needed'

/** Another person reads: the one who wrote cannot approve. */
export function secondReading(
  item: Pick<WatchItem, 'state' | 'submittedBy'>,
  input: { approves: boolean; remark: string; readerId: string | undefined },
): Result<Pick<WatchItem, 'state'>, ReadingRefusal> {
  if (item.state !== 'to-read') return refused('not-to-read')
  if (input.readerId === undefined || item.submittedBy === input.readerId)
    return refused('same-person')
  if (input.approves) return done({ state: 'published' })
  return input.remark ? done({ state: 'kept' }) : refused('remark-needed')
}

/** Why, for what tells again of something that was decided already: said by the house, not by a person. */
export const sameStory = 'meme-nouvelle'

/** Days after which what was dropped is erased. */
export const droppedDays = 90

const day = z
  .string()
  .optional()
  .transform((text) => text || undefined)
  .superRefine(checkDay)

export const triageShape = z.object({
  decision: z.enum(decisions),
  /** One item, by its own button; otherwise those that are ticked. */
  ids: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((raw) => [raw ?? []].flat().filter(Boolean).slice(0, 200)),
  why: z.string().max(300).default(''),
  until: day,
})

export const editShape = z.object({
  title: z.string().min(1).max(300),
  kind: z.enum(itemKinds),
  language: z.enum(['fr', 'en']),
  authors: z.string().max(300).default(''),
  summary: z
    .string()
    .max(summaryLimit)
    .default('')
    .refine(
      (text) => text.split('\n').filter((line) => line.trim()).length <= 3,
      say('Trois lignes au plus.', 'Three lines at most.'),
    ),
  themes: manyField,
  methods: manyField,
  publics: manyField,
  licence: z.string().max(40).default('unknown'),
  assignee: z.string().max(40).default(''),
  step: z.enum(['keep', 'submit']).default('keep'),
})
export type ItemForm = z.infer<typeof editShape>

export const addItemShape = z.object({
  address: addressField,
  title: z.string().min(1).max(300),
  why: z.string().max(300).default(''),
  themes: manyField,
})

export const offerShape = z.object({ offered: z.enum(['yes', 'no']) })

export const readingShape = z.object({
  answer: z.enum(['approve', 'send-back']),
  remark: z.string().max(1_000).default(''),
})
