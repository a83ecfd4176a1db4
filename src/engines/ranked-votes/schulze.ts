import { type Ballots, merged, saysNothing, standing } from './ballots.ts'
import { type Matrix, pairwise } from './pairwise.ts'

export interface SchulzeResult {
  readonly pairwise: Matrix
  /** `strengths[a][b]`: the strength of the strongest path from a to b. */
  readonly strengths: Matrix
  /** Options that nobody beats: several when the ballots do not decide between them. */
  readonly winners: readonly number[]
  /** From first to last; options of one list are not decided by the ballots. */
  readonly ranking: readonly (readonly number[])[]
}

/** How strong a won duel is: by the ballots for the winner, or by the difference. */
export type DuelStrength = 'winning-votes' | 'margins'

/**
 * The Schulze method (M. Schulze, *A new monotonic, clone-independent, reversal symmetric, and
 * Condorcet-consistent single-winner election method*, Social Choice and Welfare 36, 2011): a path is as
 * strong as its weakest duel; a beats b when the strongest path from a to b is stronger than the one back.
 * Ties are given, never broken. When no ballot names any option, nobody wins.
 *
 * Cost: different ballots × named options², then options³ (Floyd–Warshall).
 *
 * @throws RangeError when the ballots name what does not exist
 * @example
 * schulze({ options: 2, given: [{ count: 1, ranks: [[1], [0]] }] }).winners // [1]
 */
export function schulze(ballots: Ballots, strength: DuelStrength = 'winning-votes'): SchulzeResult {
  const mergedBallots = merged(ballots)
  const matrix = pairwise({ ...ballots, given: mergedBallots })
  const options = standing(ballots)
  const strengths = matrix.map((row, one) =>
    row.map((mine, other) => {
      const theirs = matrix[other]?.[one] ?? 0
      if (mine <= theirs) return 0
      return strength === 'margins' ? mine - theirs : mine
    }),
  )
  for (const through of options) {
    const onward = strengths[through] as number[]
    for (const from of options) {
      const row = strengths[from] as number[]
      const first = row[through] ?? 0
      if (from === through || first === 0) continue
      for (const to of options) {
        if (to === from || to === through) continue
        const path = Math.min(first, onward[to] ?? 0)
        if (path > (row[to] ?? 0)) row[to] = path
      }
    }
  }
  const beats = (a: number, b: number) => (strengths[a]?.[b] ?? 0) > (strengths[b]?.[a] ?? 0)
  const ranking = saysNothing(ballots, mergedBallots) ? [] : layers(options, beats)
  return { pairwise: matrix, strengths, winners: ranking[0] ?? [], ranking }
}

/** First those that nobody beats, then those that nobody left beats, and so on. */
function layers(options: readonly number[], beats: (a: number, b: number) => boolean) {
  const ranking: number[][] = []
  let left = options
  while (left.length > 0) {
    const unbeaten = left.filter((one) => !left.some((other) => beats(other, one)))
    ranking.push([...unbeaten])
    left = left.filter((one) => !unbeaten.includes(one))
  }
  return ranking
}
