/** Ballots as a file tells them; `ranks` goes from the option liked most, equal ones together. */
export interface BallotFile {
  readonly title: string
  readonly options: readonly string[]
  /** Indexes of options that left before the count. */
  readonly withdrawn: readonly number[]
  /** Only some formats say it. */
  readonly seats: number | undefined
  readonly ballots: readonly { readonly count: number; readonly ranks: readonly number[][] }[]
  /** Names of the categories of a categorical file, the best first. */
  readonly categories?: readonly string[]
  /** For each ballot of a graded file, a grade for each option: an index from the worst, or nothing. */
  readonly grades?: {
    readonly names: readonly string[]
    readonly ballots: readonly {
      readonly count: number
      readonly grades: readonly (number | undefined)[]
    }[]
  }
}
