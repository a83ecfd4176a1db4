import { mayShow } from '#kit/small-cells.ts'
import { canonicalJson } from '../canonical.ts'
import type { Choice } from '../choice.ts'

/** Ballots of a box that look alike from outside: how they came, and what each counts for. */
export interface BallotGroup {
  readonly channel: 'screen' | 'paper'
  readonly weight: number
  readonly count: number
}

/**
 * What the ballots of a secret vote would tell about those who cast them, once published one by one. `few`: the box has
 * one to four of them. `weights`: a weight that so few ballots have, and the roll says whose it is. `channels`: as few came
 * on paper, or by screen, and those who were there saw who.
 */
export type Revealing = 'few' | 'weights' | 'channels'

/** Known from numbers alone: nothing of what a ballot says is read before the count. */
export function revealingNumbers(groups: readonly BallotGroup[]): readonly Revealing[] {
  const all = groups.reduce((sum, { count }) => sum + count, 0)
  if (!mayShow(all)) return ['few']
  const isSplit = (keyOf: (group: BallotGroup) => string | number) => {
    const counts = new Map<string | number, number>()
    for (const group of groups)
      counts.set(keyOf(group), (counts.get(keyOf(group)) ?? 0) + group.count)
    return counts.size > 1 && [...counts.values()].some((count) => !mayShow(count))
  }
  return [
    ...(isSplit(({ weight }) => weight) ? (['weights'] as const) : []),
    ...(isSplit(({ channel }) => channel) ? (['channels'] as const) : []),
  ]
}

/** Whoever is known to have voted is then known to have voted this, however many they are. */
export function areAllAlike(ballots: readonly { readonly choice: Choice }[]): boolean {
  return (
    ballots.length > 0 && new Set(ballots.map(({ choice }) => canonicalJson(choice))).size === 1
  )
}

/** `all`: the result in detail, every ballot and the archive. `decision`: what was chosen, and how many voted. */
export const publishings = ['decision', 'all'] as const
export type Publishing = (typeof publishings)[number]
