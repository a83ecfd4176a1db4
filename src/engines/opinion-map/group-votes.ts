import type { OpinionMatrix } from './matrix.ts'

/** What a group answered, by column; moderated-out statements too. */
export interface GroupVotes {
  /** People of the group. */
  readonly size: number
  readonly agrees: Float64Array
  readonly disagrees: Float64Array
  /** Agrees, disagrees and passes. */
  readonly seen: Float64Array
}

/** Votes of each group: `members` are rows of the matrix. */
export function groupVotesOf(
  { starts, cells, statements }: OpinionMatrix,
  members: readonly (readonly number[])[],
): readonly GroupVotes[] {
  return members.map((rows) => {
    const tally = new Float64Array(3 * statements.length)
    for (const row of rows)
      for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
        const cell = cells[at] as number
        tally[cell] = (tally[cell] as number) + 1
      }
    const of = (vote: number) =>
      Float64Array.from(statements, (_, column) => tally[3 * column + vote + 1] as number)
    const [disagrees, passes, agrees] = [of(-1), of(0), of(1)]
    const seen = agrees.map(
      (count, at) => count + (disagrees[at] as number) + (passes[at] as number),
    )
    return { size: rows.length, agrees, disagrees, seen }
  })
}

/** Votes of several groups together. */
export function togetherOf(groups: readonly GroupVotes[], width: number): GroupVotes {
  const sum = (of: (votes: GroupVotes) => Float64Array) =>
    Float64Array.from({ length: width }, (_, column) =>
      groups.reduce((total, votes) => total + (of(votes)[column] as number), 0),
    )
  return {
    size: groups.reduce((total, { size }) => total + size, 0),
    agrees: sum(({ agrees }) => agrees),
    disagrees: sum(({ disagrees }) => disagrees),
    seen: sum(({ seen }) => seen),
  }
}

/**
 * Agreement of all groups at once, by column: the product of (A + 1) ÷ (S + 2), from 0 to 1 (group-informed consensus;
 * Small et al., 2021). Of no group, 1.
 *
 * @example 5 of 8 agree in one group, 1 of 4 in the other: 6/10 × 2/6 = 0.2
 */
export function groupAwareConsensusOf(groups: readonly GroupVotes[], width: number): Float64Array {
  return Float64Array.from({ length: width }, (_, column) =>
    groups.reduce(
      (product, { agrees, seen }) =>
        product * (((agrees[column] as number) + 1) / ((seen[column] as number) + 2)),
      1,
    ),
  )
}
