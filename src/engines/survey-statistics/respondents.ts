/** What one respondent is, by variable: a category, or nothing when it is not known. */
export type Respondent = Readonly<Record<string, string | undefined>>

/** A variable whose shares in the population are known; the shares of all categories sum to 1, or to any total. */
export interface Margin {
  readonly variable: string
  /** Category → its share or its number in the population: finite, 0 or more. */
  readonly shares: Readonly<Record<string, number>>
}

/** The shares of a margin, brought to a sum of 1, in the order of its categories. */
export function sharesOf({
  shares,
}: Margin): readonly (readonly [category: string, share: number])[] {
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0)
  return Object.entries(shares).map(([category, share]) => [category, share / total] as const)
}
