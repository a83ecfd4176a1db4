/** Two questions set against each other. */
export interface Cross {
  /** The question whose answers are the lines: shares are of each line. */
  readonly rows: string
  readonly columns: string
}

/** An answer, and how many people gave it: a number that may be told. */
export interface CrossLine {
  readonly key: string
  readonly label: string
  readonly count: number
}

/** How many gave both answers, as it may be told to anybody. */
export interface CrossResult extends Cross {
  readonly rowQuestion: string
  readonly columnQuestion: string
  readonly answers: number
  readonly lines: readonly CrossLine[]
  readonly heads: readonly CrossLine[]
  /** By line, by column. `null`: hidden. */
  readonly cells: readonly (readonly (number | null)[])[]
  /** Weighted share of each told cell in its line, and the day of the weights; left out when there are none. */
  readonly weighted?: {
    readonly madeAt: string
    readonly shares: readonly (readonly (number | null)[])[]
  }
}
