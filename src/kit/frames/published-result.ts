/** A result that a later room published of an experiment, in the words of its reader: the room of experiments shows it. */
export interface PublishedResult {
  /** Where its drawing, its table and its plan are read. */
  readonly href: string
  readonly question: string
  readonly kind: 'planned' | 'exploratory' | 'unknown'
  readonly publishedAt: Date
  /** Withdrawn since: nothing else of it is told but its reason. */
  readonly withdrawn: { readonly at: Date; readonly reason: string } | undefined
  /** What it says, a paragraph for each effect; why nothing is known, for one that is not. */
  readonly sentences: readonly string[]
  /** What differs from the plan, a sentence each. */
  readonly deviations: readonly string[]
}
