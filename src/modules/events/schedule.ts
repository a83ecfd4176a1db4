import { z } from 'zod'
import { addDays, type Day, daysBetween } from '#kit/dates.ts'
import { requiredDay, timeOfDay } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { localOf } from './zoned-time.ts'

/** Where something is on the programme: a contribution, or a break that has a title of its own. */
export interface Slot {
  readonly id: string
  readonly contributionId: string | undefined
  /** A break or a word of welcome; empty for a contribution, which has its own. */
  readonly title: string
  /** None: for everybody, in every room. */
  readonly roomId: string | undefined
  readonly day: Day
  /** Local time, `09:30`. */
  readonly startsAt: string
  readonly minutes: number
}

/** With the number that readers see: that of its contribution, or one of its own. */
export interface NumberedSlot extends Slot {
  readonly number: number
}

/** What the rules of a schedule need to know. */
export interface ScheduleFacts {
  readonly days: readonly Day[]
  readonly dayFrom: string
  readonly dayTo: string
  readonly rooms: readonly { readonly id: string; readonly capacity: number | undefined }[]
  readonly contributions: readonly {
    readonly id: string
    /** Keys of speakers: the same person in two contributions has the same key. */
    readonly speakers: readonly string[]
    readonly expected: number | undefined
  }[]
}

export type ScheduleProblem =
  | { readonly kind: 'same-room'; readonly slots: readonly [string, string] }
  | { readonly kind: 'same-speaker'; readonly slots: readonly [string, string] }
  | { readonly kind: 'outside-hours'; readonly slots: readonly [string] }
  | { readonly kind: 'room-too-small'; readonly slots: readonly [string] }

export type ScheduleProblemKind = ScheduleProblem['kind']

export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

export function timeOf(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`
}

export function endOf({ startsAt, minutes }: Pick<Slot, 'startsAt' | 'minutes'>): string {
  return timeOf(minuteOf(startsAt) + minutes)
}

/** One ends when the other begins: that is not meeting. */
export function overlap(left: Slot, right: Slot): boolean {
  if (left.day !== right.day) return false
  const [from, to] = [minuteOf(left.startsAt), minuteOf(right.startsAt)]
  return from < to + right.minutes && to < from + left.minutes
}

/** What does not hold in a schedule, told and never prevented: people may have their reasons. */
export function problemsOf(
  slots: readonly Slot[],
  facts: ScheduleFacts,
): readonly ScheduleProblem[] {
  const speakersOf = new Map(facts.contributions.map(({ id, speakers }) => [id, speakers]))
  const problems: ScheduleProblem[] = []
  slots.forEach((slot, at) => {
    if (isOutside(slot, facts)) problems.push({ kind: 'outside-hours', slots: [slot.id] })
    if (isTooSmall(slot, facts)) problems.push({ kind: 'room-too-small', slots: [slot.id] })
    for (const other of slots.slice(at + 1)) {
      if (!overlap(slot, other)) continue
      const pair = [slot.id, other.id] as const
      if (sharesRoom(slot, other)) problems.push({ kind: 'same-room', slots: pair })
      const here = new Set(speakersOf.get(slot.contributionId ?? '') ?? [])
      const there = speakersOf.get(other.contributionId ?? '') ?? []
      if (there.some((speaker) => here.has(speaker))) {
        problems.push({ kind: 'same-speaker', slots: pair })
      }
    }
  })
  return problems
}

/** A moment without a room is for everybody: it takes all the rooms. */
function sharesRoom(left: Slot, right: Slot): boolean {
  return left.roomId === undefined || right.roomId === undefined || left.roomId === right.roomId
}

function isOutside(slot: Slot, { days, dayFrom, dayTo }: ScheduleFacts): boolean {
  const start = minuteOf(slot.startsAt)
  return (
    !days.includes(slot.day) || start < minuteOf(dayFrom) || start + slot.minutes > minuteOf(dayTo)
  )
}

function isTooSmall(slot: Slot, { rooms, contributions }: ScheduleFacts): boolean {
  const capacity = rooms.find(({ id }) => id === slot.roomId)?.capacity
  const expected = contributions.find(({ id }) => id === slot.contributionId)?.expected
  return capacity !== undefined && expected !== undefined && expected > capacity
}

/** The days of an event where it takes place. One that ends at midnight does not begin another day. */
export function daysOfEvent({
  startsAt,
  endsAt,
  timeZone,
}: {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly timeZone: string
}): readonly Day[] {
  const last = new Date(endsAt.getTime() - 1)
  return daysOf(localOf(startsAt, timeZone).day, localOf(last, timeZone).day)
}

/** The civil days of a gathering, first and last included. */
export function daysOf(first: Day, last: Day): readonly Day[] {
  const count = Math.min(Math.max(daysBetween(first, last), 0), 30)
  return Array.from({ length: count + 1 }, (_, at) => addDays(first, at))
}

/** Steps of the grid: half hours, and whatever odd minutes are already in use. */
export function timesOf(
  { dayFrom, dayTo }: Pick<ScheduleFacts, 'dayFrom' | 'dayTo'>,
  slots: readonly Slot[],
  step = 30,
): readonly string[] {
  const minutes = new Set(slots.map(({ startsAt }) => minuteOf(startsAt)))
  for (let at = minuteOf(dayFrom); at < minuteOf(dayTo); at += step) minutes.add(at)
  return [...minutes].sort((left, right) => left - right).map(timeOf)
}

export function inOrder(slots: readonly Slot[]): readonly Slot[] {
  return [...slots].sort(
    (left, right) =>
      left.day.localeCompare(right.day) ||
      minuteOf(left.startsAt) - minuteOf(right.startsAt) ||
      (left.roomId ?? '').localeCompare(right.roomId ?? '') ||
      left.id.localeCompare(right.id),
  )
}

export type Change =
  | { readonly kind: 'added'; readonly slot: Slot }
  | { readonly kind: 'removed'; readonly slot: Slot }
  | { readonly kind: 'moved'; readonly slot: Slot; readonly before: Slot }

/** What a reader of the version before must know. The same contribution is followed where it goes. */
export function changesBetween(before: readonly Slot[], after: readonly Slot[]): readonly Change[] {
  const keyOf = (slot: Slot) => slot.contributionId ?? slot.id
  const old = new Map(before.map((slot) => [keyOf(slot), slot]))
  const fresh = new Map(after.map((slot) => [keyOf(slot), slot]))
  const changes: Change[] = []
  for (const slot of inOrder(after)) {
    const was = old.get(keyOf(slot))
    if (!was) changes.push({ kind: 'added', slot })
    else if (!isSamePlace(was, slot)) changes.push({ kind: 'moved', slot, before: was })
  }
  for (const slot of inOrder(before)) {
    if (!fresh.has(keyOf(slot))) changes.push({ kind: 'removed', slot })
  }
  return changes
}

function isSamePlace(left: Slot, right: Slot): boolean {
  return (
    left.day === right.day &&
    left.startsAt === right.startsAt &&
    left.minutes === right.minutes &&
    left.roomId === right.roomId &&
    left.title === right.title
  )
}

/** Where the form says that something goes: a slot, or a contribution that has none yet. */
export const slotShape = z.object({
  what: z.string().trim().max(60).default(''),
  title: z.string().trim().max(140).default(''),
  room: z.string().trim().max(60).default(''),
  day: requiredDay,
  time: timeOfDay,
  minutes: z
    .string()
    .trim()
    .default('')
    .refine(
      (typed) => typed === '' || (/^\d{1,3}$/.test(typed) && Number(typed) >= 5),
      say('Écrivez une durée en minutes, par exemple 45.', 'A length in minutes, for example 45.'),
    )
    .transform((typed) => (typed === '' ? undefined : Number(typed))),
})

export type SlotWords = z.infer<typeof slotShape>
