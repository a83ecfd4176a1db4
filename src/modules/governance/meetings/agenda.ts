import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import { optionalText, requiredText } from '#kit/fields.ts'
import { optionalWhole } from '../fields.ts'
import type { Review, Tension } from '../tensions/nouns.ts'

export const itemKinds = [
  'check-in',
  'tension',
  'review',
  'information',
  'decision',
  'election',
  'check-out',
] as const
export type ItemKind = (typeof itemKinds)[number]

/** Kinds that somebody adds by hand; the others come from what the circle already knows. */
export const addedKinds = ['information', 'decision', 'election'] as const

export const itemStates = ['to-do', 'done', 'postponed'] as const
export type ItemState = (typeof itemStates)[number]

export interface AgendaItem {
  readonly id: string
  readonly kind: ItemKind
  readonly title: string
  readonly tensionId: string | undefined
  readonly reviewId: string | undefined
  /** Where the matter itself is: the decision to review. */
  readonly href: string
  readonly minutes: number
  readonly notes: string
  readonly state: ItemState
  /** Of the notes: whoever writes on an old one is told. */
  readonly version: number
}

export type DraftItem = Omit<AgendaItem, 'id' | 'notes' | 'state' | 'version'>

/**
 * The agenda that a meeting begins with: a word from each, what is due for review by that day, tensions
 * from the oldest, a last word from each.
 */
export function draftAgenda(
  known: { readonly tensions: readonly Tension[]; readonly reviews: readonly Review[] },
  day: Day,
  words: { readonly checkIn: string; readonly checkOut: string },
): readonly DraftItem[] {
  const plain = { tensionId: undefined, reviewId: undefined, href: '' }
  const reviews = known.reviews
    .filter(({ dueOn }) => dueOn <= day)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .map(({ id, title, href }) => ({
      ...plain,
      kind: 'review' as const,
      title,
      reviewId: id,
      href,
      minutes: 10,
    }))
  const tensions = known.tensions
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => a.raisedAt.getTime() - b.raisedAt.getTime())
    .map(({ id, title }) => ({
      ...plain,
      kind: 'tension' as const,
      title,
      tensionId: id,
      minutes: 15,
    }))
  return [
    { ...plain, kind: 'check-in', title: words.checkIn, minutes: 10 },
    ...reviews,
    ...tensions,
    { ...plain, kind: 'check-out', title: words.checkOut, minutes: 5 },
  ]
}

/** A point takes the place of its neighbour; the first and the last stay where they are. */
export function moveItem<T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  by: -1 | 1,
): readonly T[] {
  const at = items.findIndex((item) => item.id === id)
  const other = items[at + by]
  const item = items[at]
  if (!item || !other) return items
  return items.with(at, other).with(at + by, item)
}

export const itemShape = z.object({
  kind: z.enum(addedKinds),
  title: requiredText(200),
  minutes: optionalWhole(0, 600).transform((value) => value ?? 10),
})
export type ItemForm = z.infer<typeof itemShape>

export const notesShape = z.object({
  // Not sent, nobody emptied the notes of a meeting.
  notes: z.string().trim().max(20_000),
  state: z.enum(itemStates),
  version: z.coerce.number().int().min(0),
  task: optionalText(300),
  who: z.union([z.literal(''), z.uuid()]).default(''),
  due: z.string().trim().default(''),
})
export type NotesForm = z.infer<typeof notesShape>
