/** What a count says, options by their names. */
export interface Result {
  readonly winners: readonly string[]
  readonly ranking: readonly (readonly string[])[]
  readonly quota: number | null
  readonly rounds: readonly object[]
  readonly ties: readonly object[]
}

export type Namer = (option: number) => string
export const nameIn =
  ({ options }: { readonly options: readonly string[] }): Namer =>
  (option) =>
    options[option] ?? ''

/** Ties that no rule broke: several winners, or a place shared. */
export function named(
  result: { readonly winners: readonly number[]; readonly ranking: readonly (readonly number[])[] },
  name: Namer,
): Result {
  const shared = result.ranking.filter((level) => level.length > 1)
  return {
    winners: result.winners.map(name),
    ranking: result.ranking.map((level) => level.map(name)),
    quota: null,
    rounds: [],
    ties: shared.map((level) => ({ between: level.map(name), chosen: null, by: 'nothing' })),
  }
}
