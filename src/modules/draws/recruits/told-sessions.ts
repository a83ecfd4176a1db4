import type { Day } from '#kit/dates.ts'

/** A session as people are told of it: local time, `18:30`; empty words where nobody said it yet. */
export interface ToldSession {
  readonly id: string
  readonly title: string
  readonly onDay: Day
  readonly startsAt: string
  readonly minutes: number
  readonly place: string
}

/** When, where and how many times: what a letter says, and what whoever comes reads again. */
export interface ToldSessions {
  readonly first: Pick<ToldSession, 'onDay' | 'startsAt' | 'place'> | undefined
  /** The sessions that are planned; none when the draw has no set of sessions yet. */
  readonly all: readonly ToldSession[]
}
