import type { OpenTie } from './ties.ts'

/** What a count gives when it is done again for each way of breaking the ties that the ballots leave open. */
export interface Outcomes {
  /** Elected whatever is drawn. */
  readonly sure: readonly number[]
  /** Elected by some draws and not by others. */
  readonly open: readonly number[]
  /** Whether all the ways were tried; else `sure` holds only who is elected in each way that was. */
  readonly whole: boolean
}

/**
 * Counts again for each way of breaking the ties that nothing in the ballots breaks, and tells who is elected
 * in all of them. A tie that cannot change who is elected is not tried both ways.
 *
 * @param count one count; returns each set of winners that it leaves possible (several when it ends in a tie)
 * @param mostRuns after so many counts, stops
 */
export function everyOutcome(
  count: (decide: (tie: OpenTie) => number | undefined) => readonly (readonly number[])[],
  mostRuns: number,
): Outcomes {
  const outcomes: (readonly number[])[] = []
  const waiting: (readonly number[])[] = [[]]
  let runs = 0
  while (waiting.length > 0 && runs < mostRuns) {
    const path = waiting.pop() as readonly number[]
    const chosen: number[] = []
    runs++
    outcomes.push(
      ...count(({ between, matters }) => {
        if (!matters) return undefined
        const known = path[chosen.length]
        const [first, ...others] = between as [number, ...number[]]
        if (known === undefined) for (const other of others) waiting.push([...chosen, other])
        chosen.push(known ?? first)
        return known ?? first
      }),
    )
  }
  const all = [...new Set(outcomes.flat())]
  const sure = all.filter((option) => outcomes.every((winners) => winners.includes(option)))
  return {
    sure,
    open: all.filter((option) => !sure.includes(option)).sort((a, b) => a - b),
    whole: waiting.length === 0,
  }
}
