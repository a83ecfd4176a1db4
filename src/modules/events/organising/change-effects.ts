import { addDays, type Day, daysBetween } from '#kit/dates.ts'
import type { NumberedSlot } from '../schedule.ts'
import {
  holdsSeat,
  type SeatClass,
  type SeatClassWords,
  type SeatHolder,
} from '../seating/nouns.ts'

/** What a change of an event does to what others depend on: said before it is done. */
export type ChangeEffect =
  /** An e-mail leaves to whoever has a seat or waits for one, and an address where it arrives. */
  | { readonly kind: 'told'; readonly people: number; readonly untold: number }
  /** An event that people wait for is said to be over: it leaves the agenda, and nobody is written to. */
  | { readonly kind: 'past'; readonly people: number }
  /** The programme follows its event, by so many days (negative: earlier). */
  | { readonly kind: 'programme-moves'; readonly moments: number; readonly days: number }
  /** Moments of days that the event no longer has: they are to be placed again. */
  | { readonly kind: 'to-place'; readonly moments: number }
  /** Readers are given a new version of the programme at once. */
  | { readonly kind: 'programme-published'; readonly version: number }
  | { readonly kind: 'class-renamed'; readonly from: string; readonly to: string; people: number }
  | { readonly kind: 'class-gone'; readonly label: string; readonly people: number }
  /** Fewer seats than people who have one, in all or of one kind: nobody loses theirs. */
  | {
      readonly kind: 'too-few'
      readonly label: string | undefined
      readonly capacity: number
      readonly seated: number
    }

/** Which effects, on what, and what was typed; not how many people: who registers meanwhile asks nothing again. */
export function effectsKey(effects: readonly ChangeEffect[]): string {
  return effects
    .map((effect) => {
      if (effect.kind === 'class-renamed') return `${effect.kind}:${effect.from}>${effect.to}`
      if (effect.kind === 'class-gone') return `${effect.kind}:${effect.label}`
      if (effect.kind === 'too-few')
        return `${effect.kind}:${effect.label ?? ''}:${effect.capacity}`
      if (effect.kind === 'to-place') return `${effect.kind}:${effect.moments}`
      return effect.kind === 'programme-moves' ? `${effect.kind}:${effect.days}` : effect.kind
    })
    .join('|')
}

/** A moment stays at its hour, in its room, on the same day of the gathering: the second day stays the second. */
export function movedSlots(
  slots: readonly NumberedSlot[],
  before: readonly Day[],
  after: readonly Day[],
): {
  readonly slots: readonly NumberedSlot[]
  readonly out: readonly NumberedSlot[]
  days: number
} {
  const days = daysBetween(before[0] ?? '', after[0] ?? '')
  const moved = slots.map((slot) =>
    before.includes(slot.day) ? { ...slot, day: addDays(slot.day, days) } : slot,
  )
  const isIn = ({ day }: NumberedSlot) => after.includes(day)
  return { slots: moved.filter(isIn), out: moved.filter((slot) => !isIn(slot)), days }
}

export interface ClassPlan {
  /** In the order of the form; an id that is known keeps its people. */
  readonly kept: readonly (SeatClassWords & { readonly id: string | undefined })[]
  readonly renamed: readonly { readonly id: string; readonly from: string; readonly to: string }[]
  readonly gone: readonly SeatClass[]
}

/**
 * What becomes of kinds of seats. A name that is still there is the same kind; when as many names went as came, the
 * first that went is the first that came: it was renamed, and its people stay in it. Otherwise a kind that went is gone,
 * and the page says whose it was before it is done.
 */
export function planClasses(
  known: readonly SeatClass[],
  words: readonly SeatClassWords[],
): ClassPlan {
  const labels = new Set(words.map(({ label }) => label))
  const went = known.filter(({ label }) => !labels.has(label))
  const old = new Map(known.map((seatClass) => [seatClass.label, seatClass.id]))
  const came = words.filter(({ label }) => !old.has(label))
  const isRenaming = went.length > 0 && went.length === came.length
  const renamed = isRenaming
    ? went.map(({ id, label }, at) => ({ id, from: label, to: came[at]?.label ?? label }))
    : []
  const idOf = (label: string) => old.get(label) ?? renamed.find(({ to }) => to === label)?.id
  return {
    kept: words.map((word) => ({ ...word, id: idOf(word.label) })),
    renamed,
    gone: isRenaming ? [] : went,
  }
}

/** Whether a kind of seats was added, renamed, given another limit or order, or taken away. */
export function changesClasses(known: readonly SeatClass[], { kept }: ClassPlan): boolean {
  return (
    kept.length !== known.length ||
    kept.some(({ id, label, capacity }, at) => {
      const was = known[at]
      return was?.id !== id || was?.label !== label || was?.capacity !== capacity
    })
  )
}

/** What a new number of seats, in all and by kind, does to those who sit. */
export function seatEffects(
  plan: ClassPlan,
  holders: readonly SeatHolder[],
  capacity: { readonly before: number | undefined; readonly after: number | undefined },
  known: readonly SeatClass[],
): readonly ChangeEffect[] {
  const seated = holders.filter(holdsSeat)
  const ofClass = (list: readonly SeatHolder[], id: string) =>
    list.filter(({ seatClassId }) => seatClassId === id).length
  const effects: ChangeEffect[] = []
  for (const { id, from, to } of plan.renamed) {
    const people = ofClass(holders, id)
    if (people > 0) effects.push({ kind: 'class-renamed', from, to, people })
  }
  for (const { id, label } of plan.gone) {
    const people = ofClass(holders, id)
    if (people > 0) effects.push({ kind: 'class-gone', label, people })
  }
  const isLess = (after: number | undefined, before: number | undefined) =>
    after !== undefined && (before === undefined || after < before)
  if (isLess(capacity.after, capacity.before) && (capacity.after ?? 0) < seated.length) {
    const input = { capacity: capacity.after ?? 0, seated: seated.length }
    effects.push({ kind: 'too-few', label: undefined, ...input })
  }
  for (const { id, label, capacity: after } of plan.kept) {
    const before = known.find((seatClass) => seatClass.id === id)
    if (id === undefined || !before || after === undefined) continue
    const taken = ofClass(seated, id)
    if (isLess(after, before.capacity) && after < taken) {
      effects.push({ kind: 'too-few', label, capacity: after, seated: taken })
    }
  }
  return effects
}
