/** What the count says of one project; money in cents, whole where it was paid and rounded where it is a part. */
export interface CountedProject {
  readonly number: number
  readonly title: string
  readonly cents: number
  readonly theme: string
  readonly area: string
  readonly isFunded: boolean
  readonly votes: number
  readonly score: number
  /** Voters who paid, those who gave all they had left, and the largest part that one of them paid. */
  readonly payers?: number
  readonly emptied?: number
  readonly largestPart?: number
  /** What its supporters have left together; by the greedy rule, what was left of the sum when its turn came. */
  readonly left?: number
  /** By the greedy rule: projects that were funded before its turn came. */
  readonly before?: number
  /** What would have made it win: at most this cost, or so many supporters (or points) more. */
  readonly wouldCost?: number
  readonly wouldMore?: number
}

export interface CountedTie {
  readonly projects: readonly number[]
  readonly by: 'cost' | 'votes' | 'order'
}

/** One sum that was shared: the whole envelope, or that of an area. */
export interface CountedPart {
  readonly area: string
  readonly cents: number
  readonly spent: number
  readonly voters: number
  /** Numbers, in the order in which they were funded. */
  readonly winners: readonly number[]
  /** What each voter held in the end, in cents, where voters held a part. */
  readonly endowment?: number
  readonly projects: readonly CountedProject[]
  readonly ties: readonly CountedTie[]
  /** Another order of the draw would have funded other projects. */
  readonly isByLot: boolean
  /** Of the exact file of its ballots, as anyone fetches it; none where that file is not published. */
  readonly sha256?: string
}

export interface CountedEdition {
  readonly parts: readonly CountedPart[]
  readonly voters: number
  readonly screen: number
  readonly paper: number
  /** What the house was called: its name stands in the files, which do not change when it does. */
  readonly house?: string
  /** The vote publishes its decision alone: no number is shown, since it would tell how somebody voted. */
  readonly decisionOnly?: true
}
