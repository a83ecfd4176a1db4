import { type Challenge, challenges } from '#kit/challenge.ts'

/** `fewer`: at most one letter in thirty days. */
export type Pace = 'all' | 'fewer'

export type LeavingWay =
  | 'link'
  | 'one-click'
  | 'preferences'
  | 'mail'
  | 'complaint'
  | 'staff'
  | 'erasure'

/** A list as it is offered to someone: whether they are on it. */
export interface OfferedList {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly on: boolean
}

/** What someone chose, beside what was: the lists to join and those to leave. */
export function changesOf(
  offered: readonly OfferedList[],
  ticked: readonly string[],
): { readonly join: readonly OfferedList[]; readonly leave: readonly OfferedList[] } {
  return {
    join: offered.filter(({ id, on }) => !on && ticked.includes(id)),
    leave: offered.filter(({ id, on }) => on && !ticked.includes(id)),
  }
}

/** The topics among these words, each once; what is no topic is nothing. */
export function topicsIn(words: readonly string[]): readonly Challenge[] {
  return challenges.filter((topic) => words.includes(topic))
}
