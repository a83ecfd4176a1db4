import type { Day } from '#kit/dates.ts'
import { writtenDuration } from '#kit/hours.ts'
import type { Locale } from '#kit/texts.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'

/** Late ones first, the oldest on top; then the nearest; then what has no day. */
export function inOrder<T extends Pick<WaitingLine, 'dueOn'>>(items: readonly T[]): readonly T[] {
  return items.toSorted((item, other) => {
    if (item.dueOn === other.dueOn) return 0
    if (item.dueOn === undefined) return 1
    if (other.dueOn === undefined) return -1
    return item.dueOn < other.dueOn ? -1 : 1
  })
}

/** « 5 min »: how long it takes, as its room estimates it. */
export function writtenEffort({ minutes }: Pick<WaitingLine, 'minutes'>, locale: Locale): string {
  return writtenDuration(minutes, locale)
}

export function isPast(item: Pick<WaitingLine, 'dueOn'>, today: Day): boolean {
  return item.dueOn !== undefined && item.dueOn < today
}
