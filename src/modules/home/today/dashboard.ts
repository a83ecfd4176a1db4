import type { Day } from '#kit/dates.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'

/** A line of a card: where it leads, and what places it. */
export interface Noted {
  readonly label: string
  /** Of a title that somebody wrote. */
  readonly labelIn?: string | undefined
  readonly href: string
  readonly note?: string
}

/** How many wait, and how many of them are past their day. */
export function waitingCounts(waiting: readonly Pick<WaitingLine, 'dueOn'>[], today: Day) {
  const late = waiting.filter(({ dueOn }) => dueOn !== undefined && dueOn < today).length
  return { count: waiting.length, late }
}
