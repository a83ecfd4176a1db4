/** One answer of a search, whatever room it comes from. */
export interface Answer {
  readonly title: string
  readonly href: string
  /** Where it is, how far, for when. */
  readonly note: string
  /** A longer text, of which the part that answers is shown. */
  readonly text: string
}

export interface Found {
  readonly experiments: readonly Answer[]
  readonly resources: readonly Answer[]
  /** All the sheets that answer; fewer are shown. */
  readonly resourceCount: number
  readonly territories: readonly Answer[]
}

export function answerCount({ experiments, resourceCount, territories }: Found): number {
  return experiments.length + resourceCount + territories.length
}
