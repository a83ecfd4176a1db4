import type { Day } from '#kit/dates.ts'
import type { Waiting } from './waiting.ts'

/** A line of a card: where it leads, and what places it. */
export interface Noted {
  readonly label: string
  /** Of a title that somebody wrote. */
  readonly labelIn?: string | undefined
  readonly href: string
  readonly note?: string
}

/** The house in a few figures, for the team. */
export interface Glance {
  readonly published: number
  readonly late: number
  readonly stopped: number
  readonly seeking: number
  readonly toReview: number
  readonly sheets: number
}

/** How many wait, and how many of them are past their day. */
export function waitingCounts(waiting: readonly Waiting[], today: Day) {
  const late = waiting.filter(({ dueOn }) => dueOn !== undefined && dueOn < today).length
  return { count: waiting.length, late }
}

/** A house where nothing was written yet: its administrators are shown where to begin. */
export function isNew(glance: Glance): boolean {
  return glance.published + glance.toReview + glance.stopped === 0
}
