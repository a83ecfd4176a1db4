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

/** The choices of a count up to one tie, then another choice. The choices are shared: a tie among hundreds has hundreds. */
interface Way {
  readonly chosen: readonly number[]
  readonly before: number
  readonly other: number | undefined
}

function pathOf({ chosen, before, other }: Way): readonly number[] {
  return other === undefined ? [] : [...chosen.slice(0, before), other]
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
  const waiting: Way[] = [{ chosen: [], before: 0, other: undefined }]
  let runs = 0
  let whole = true
  while (waiting.length > 0 && runs < mostRuns) {
    const path = pathOf(waiting.pop() as Way)
    const chosen: number[] = []
    runs++
    outcomes.push(
      ...count(({ between, matters }) => {
        if (!matters) return undefined
        const known = path[chosen.length]
        const [first, ...others] = between as [number, ...number[]]
        if (known === undefined)
          for (const other of others) waiting.push({ chosen, before: chosen.length, other })
        chosen.push(known ?? first)
        return known ?? first
      }),
    )
    // The latest way is tried first: those below the runs that are left would never be, and fill the memory.
    const useless = waiting.length - (mostRuns - runs)
    if (useless > 0) {
      waiting.splice(0, useless)
      whole = false
    }
  }
  const all = [...new Set(outcomes.flat())]
  const sure = all.filter((option) => outcomes.every((winners) => winners.includes(option)))
  return {
    sure,
    open: all.filter((option) => !sure.includes(option)).sort((a, b) => a - b),
    whole: whole && waiting.length === 0,
  }
}
