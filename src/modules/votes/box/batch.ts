import { canonicalJson } from '../canonical.ts'
import type { Choice } from '../choice.ts'

/** A sheet of paper as somebody typed it; `null` is a spoilt one. */
export interface Sheet {
  readonly number: number
  readonly choice: Choice | null
}

export interface Difference {
  readonly number: number
  readonly first: Choice | null | undefined
  readonly second: Choice | null | undefined
}

/** Where two readings of the same sheets differ: another choice, or a sheet that one of them has not. */
export function differencesOf(
  first: readonly Sheet[],
  second: readonly Sheet[],
): readonly Difference[] {
  const one = new Map(first.map(({ number, choice }) => [number, choice]))
  const other = new Map(second.map(({ number, choice }) => [number, choice]))
  return [...new Set([...one.keys(), ...other.keys()])]
    .sort((a, b) => a - b)
    .map((number) => ({ number, first: one.get(number), second: other.get(number) }))
    .filter(
      ({ number, first: a, second: b }) =>
        !one.has(number) || !other.has(number) || canonicalJson(a) !== canonicalJson(b),
    )
}

/** How the room of pictures calls the ballots of votes. */
export const ballotScans = 'vote-ballots'
