import { type Ballots, merged, ordersOf, standing } from './ballots.ts'

export interface CountResult {
  /** One total for each option; withdrawn ones count nothing. */
  readonly totals: readonly number[]
  /** The options elected: none when no ballot could be counted for any option. */
  readonly winners: readonly number[]
  /** From most to least, equal totals together. */
  readonly ranking: readonly (readonly number[])[]
}

/** Single choice: the option named first counts one; a first place with several options counts for none. */
export function plurality(ballots: Ballots): CountResult {
  const { size, options, starts, ends, counts } = ordersOf(
    merged(ballots),
    new Set(ballots.withdrawn),
    'exhaust',
  )
  const totals = Array.from({ length: ballots.options }, () => 0)
  for (let ballot = 0; ballot < size; ballot++) {
    const start = starts[ballot] as number
    if (start === ends[ballot]) continue
    const first = options[start] as number
    totals[first] = (totals[first] as number) + (counts[ballot] as number)
  }
  return chosen(ranked(totals, standing(ballots)))
}

/** Approval (Brams & Fishburn, 1978): each option that a ballot names, in whatever order, counts one. */
export function approval(ballots: Ballots): CountResult {
  const { size, codes, starts, counts } = merged(ballots)
  const totals = Array.from({ length: ballots.options }, () => 0)
  for (let ballot = 0; ballot < size; ballot++) {
    for (let at = starts[ballot] as number; at < (starts[ballot + 1] as number); at++) {
      const option = (codes[at] as number) >> 1
      totals[option] = (totals[option] as number) + (counts[ballot] as number)
    }
  }
  return chosen(ranked(totals, standing(ballots)))
}

/**
 * Score: marks are added up. A mark that was not given counts 0.
 *
 * @param marks one list for each ballot, one mark (a finite number) for each option
 * @throws RangeError for a mark that is not a number
 */
export function score(
  options: number,
  marks: readonly { readonly count: number; readonly marks: readonly number[] }[],
): CountResult {
  const totals = Array.from({ length: options }, () => 0)
  for (const { count, marks: given } of marks) {
    for (const [option, mark] of given.entries()) {
      if (!Number.isFinite(mark) || option >= options) throw new RangeError(`a mark of ${mark}`)
      totals[option] = (totals[option] ?? 0) + mark * count
    }
  }
  return ranked(totals, [...totals.keys()])
}

/** Options that are all equal because nobody counted for any of them are not winners. */
function chosen(result: CountResult): CountResult {
  return result.totals.some((total) => total > 0) ? result : { ...result, winners: [], ranking: [] }
}

function ranked(totals: readonly number[], options: readonly number[]): CountResult {
  const of = (option: number) => totals[option] ?? 0
  const levels = [...new Set(options.map(of))].sort((a, b) => b - a)
  const ranking = levels.map((level) => options.filter((option) => of(option) === level))
  return {
    totals: totals.map((total, at) => (options.includes(at) ? total : 0)),
    winners: ranking[0] ?? [],
    ranking,
  }
}
