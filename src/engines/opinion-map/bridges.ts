import { newcombeInterval, wilsonInterval } from '#kit/statistics/share-intervals.ts'
import type { GroupVotes } from './group-votes.ts'
import type { Standing } from './matrix.ts'
import type { Side } from './representative.ts'

/** A share of those who saw a statement, with its interval at 95 %; from 0 to 1. */
export interface Share {
  readonly count: number
  readonly seen: number
  readonly share: number
  readonly low: number
  readonly high: number
}

/** A statement that every group answers the same way, by more than half: each interval stands above it. */
export interface Bridge {
  readonly column: number
  readonly side: Side
  /** By group. */
  readonly shares: readonly Share[]
}

/** A statement that parts two groups: those that agree with it the most and the least. */
export interface Divide {
  readonly column: number
  /** Agreement, by group. */
  readonly shares: readonly Share[]
  readonly most: number
  readonly least: number
  /** Difference of their shares, and its interval at 95 %, all above 0. */
  readonly gap: number
  readonly low: number
  readonly high: number
}

/**
 * Interval of Wilson (1927) at 95 %; all that is possible when nobody saw it.
 *
 * @example shareOfSeen(8, 10) // 0.8, from 0.490 to 0.943
 */
export function shareOfSeen(count: number, seen: number): Share {
  if (seen === 0) return { count, seen, share: 0, low: 0, high: 1 }
  const share = count / seen
  return { count, seen, share, ...wilsonInterval(share, seen) }
}

/** Statements that all groups agree with, or all disagree with, the surest first. Of one group or none, nothing. */
export function bridgesOf(
  groups: readonly GroupVotes[],
  standings: readonly Standing[],
): readonly Bridge[] {
  if (groups.length < 2) return []
  const least = ({ shares }: Bridge) => Math.min(...shares.map(({ low }) => low))
  return [...standings.keys()]
    .filter((column) => standings[column] === 'in')
    .flatMap((column) =>
      (['agree', 'disagree'] as const).map((side) => ({
        ...{ column, side },
        shares: sharesOf(groups, column, side),
      })),
    )
    .filter((bridge) => least(bridge) > 0.5)
    .sort((a, b) => least(b) - least(a) || a.column - b.column)
}

/** Statements that part two groups, the widest sure gap first (interval of Newcombe, 1998, method 10). */
export function dividesOf(
  groups: readonly GroupVotes[],
  standings: readonly Standing[],
): readonly Divide[] {
  if (groups.length < 2) return []
  return [...standings.keys()]
    .filter((column) => standings[column] === 'in')
    .map((column) => divideOf(column, sharesOf(groups, column, 'agree')))
    .filter(({ low }) => low > 0)
    .sort((a, b) => b.low - a.low || a.column - b.column)
}

function divideOf(column: number, shares: readonly Share[]): Divide {
  let [most, least] = [0, 0]
  for (const [group, { share }] of shares.entries()) {
    if (share > (shares[most] as Share).share) most = group
    if (share < (shares[least] as Share).share) least = group
  }
  const [a, b] = [shares[most] as Share, shares[least] as Share]
  const gap = a.share - b.share
  return {
    ...{ column, shares, most, least, gap },
    ...newcombeInterval(a, b),
  }
}

const sharesOf = (groups: readonly GroupVotes[], column: number, side: Side) =>
  groups.map((votes) =>
    shareOfSeen(
      votes[side === 'agree' ? 'agrees' : 'disagrees'][column] as number,
      votes.seen[column] as number,
    ),
  )
