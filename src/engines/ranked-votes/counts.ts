import { type Ballots, checkBallots, preferencesOf, standing } from './ballots.ts'

export interface CountResult {
  /** One total for each option; withdrawn ones count nothing. */
  readonly totals: readonly number[]
  readonly winners: readonly number[]
  /** From most to least, equal totals together. */
  readonly ranking: readonly (readonly number[])[]
}

/** Single choice: the option named first counts one; a first place with several options counts for none. */
export function plurality(ballots: Ballots): CountResult {
  checkBallots(ballots)
  const withdrawn = new Set(ballots.withdrawn)
  const totals = Array.from({ length: ballots.options }, () => 0)
  for (const ballot of ballots.given) {
    const [first] = preferencesOf(ballot, withdrawn, 'exhaust')
    if (first !== undefined) totals[first] = (totals[first] ?? 0) + ballot.count
  }
  return ranked(totals, standing(ballots))
}

/** Approval (Brams & Fishburn, 1978): each option that a ballot names, in whatever order, counts one. */
export function approval(ballots: Ballots): CountResult {
  checkBallots(ballots)
  const totals = Array.from({ length: ballots.options }, () => 0)
  for (const { count, ranks } of ballots.given) {
    for (const option of new Set(ranks.flat())) totals[option] = (totals[option] ?? 0) + count
  }
  return ranked(totals, standing(ballots))
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
