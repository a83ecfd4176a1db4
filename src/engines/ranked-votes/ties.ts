/** A tie that had to be broken, and how: always shown with the result. */
export interface Tie {
  /** Stage of the count, from 1. */
  readonly stage: number
  /** What the choice decided. */
  readonly about: 'exclusion' | 'surplus' | 'last-seat'
  readonly between: readonly number[]
  /** The option chosen; undefined when the ballots leave several winners. */
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
 * The stages that are over, as ties look back at them: by the latest one, then the one before, and so on. Only the order
 * of the options is kept, brought up to date at each stage: a tie among thousands does not read every stage again.
 */
export class PastStages {
  /** From 0, the fewest votes at the latest stage at which they differ; equal when they never did. */
  #ranks: Int32Array
  readonly #options: readonly number[]
  /** The votes of rounds that were not looked back at yet: most counts have no tie. */
  #added: Votes[] = []

  constructor(options: number) {
    this.#ranks = new Int32Array(options)
    this.#options = Array.from({ length: options }, (_, option) => option)
  }

  /** @param votes by option, at the stage that ends */
  add(votes: Votes) {
    this.#added.push([...votes])
  }

  #order(votes: Votes) {
    const before = this.#ranks
    const apart = (a: number, b: number) => {
      const [mine, theirs] = [votes[a] ?? 0, votes[b] ?? 0]
      if (mine !== theirs) return mine < theirs ? -1 : 1
      return (before[a] as number) - (before[b] as number)
    }
    const sorted = [...this.#options].sort(apart)
    const ranks = new Int32Array(before.length)
    for (const [at, option] of sorted.entries()) {
      if (at === 0) continue
      const last = sorted[at - 1] as number
      ranks[option] = (ranks[last] as number) + (apart(last, option) === 0 ? 0 : 1)
    }
    this.#ranks = ranks
  }

  /** Those of `between` who had fewest, or most, at the latest stage at which they differ. */
  foremost(between: readonly number[], wanted: 'least' | 'most'): readonly number[] {
    for (const votes of this.#added) this.#order(votes)
    this.#added = []
    const of = (option: number) => this.#ranks[option] as number
    const best = between.map(of).reduce((a, b) => ((wanted === 'least' ? b < a : b > a) ? b : a))
    return between.filter((option) => of(option) === best)
  }
}

/**
 * Chooses between options with equal votes: by the latest earlier stage at which they differ, then by an
 * order declared beforehand (in a real vote, drawn by lot in public).
 *
 * @param past the stages before
 * @param wanted `least` to exclude, `most` to transfer a surplus
 * @param order every option once; the earlier one is chosen
 */
export function breakTie(
  between: readonly number[],
  past: PastStages,
  wanted: 'least' | 'most',
  order: readonly number[],
  decide?: (between: readonly number[]) => number | undefined,
): { readonly chosen: number; readonly by: 'earlier-stages' | 'order' } {
  const left = past.foremost(between, wanted)
  if (left.length === 1) return { chosen: left[0] as number, by: 'earlier-stages' }
  const among = new Set(left)
  const chosen = decide?.(left) ?? order.find((option) => among.has(option)) ?? (left[0] as number)
  return { chosen, by: 'order' }
}
