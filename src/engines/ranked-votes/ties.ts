/** A tie that had to be broken, and how: always shown with the result. */
export interface Tie {
  /** Stage of the count, from 1. */
  readonly stage: number
  /** What the choice decided. */
  readonly about: 'exclusion' | 'surplus' | 'last-seat'
  readonly between: readonly number[]
  /** Nobody, when the ballots leave several winners. */
  readonly chosen: number | undefined
  /** `earlier-stages`: their votes differed before; `order`: the order drawn or declared beforehand. */
  readonly by: 'earlier-stages' | 'order' | 'nothing'
}

export type Votes = readonly (number | bigint)[]

/** A choice that nothing in the ballots makes. */
export interface OpenTie {
  readonly about: 'exclusion' | 'surplus'
  readonly between: readonly number[]
  /** False when who is elected is the same whoever is chosen. */
  readonly matters: boolean
}

export interface TieRules {
  /** Every option once: the earlier one is chosen when nothing else decides. In a real vote, drawn by lot. */
  readonly order?: readonly number[]
  /** Asked when the ballots do not decide, before `order`: nothing, or one of those between which it is. */
  readonly decide?: (tie: OpenTie) => number | undefined
}

/**
 * Chooses between options with equal votes: by the latest earlier stage at which they differ, then by an
 * order declared beforehand (in a real vote, drawn by lot in public).
 *
 * @param history votes by option at each earlier stage, oldest first
 * @param wanted `least` to exclude, `most` to transfer a surplus
 * @param order every option once; the earlier one is chosen
 */
export function breakTie(
  between: readonly number[],
  history: readonly Votes[],
  wanted: 'least' | 'most',
  order: readonly number[],
  decide?: (between: readonly number[]) => number | undefined,
): { readonly chosen: number; readonly by: 'earlier-stages' | 'order' } {
  let left = between
  for (let stage = history.length - 1; stage >= 0; stage--) {
    const of = (option: number) => history[stage]?.[option] ?? 0
    const best = left.map(of).reduce((a, b) => ((wanted === 'least' ? b < a : b > a) ? b : a))
    left = left.filter((option) => of(option) === best)
    if (left.length === 1) return { chosen: left[0] as number, by: 'earlier-stages' }
  }
  const chosen =
    decide?.(left) ?? order.find((option) => left.includes(option)) ?? (left[0] as number)
  return { chosen, by: 'order' }
}
