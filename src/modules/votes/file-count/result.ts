/** What a count says, options by their names. */
export interface Result {
  /** Elected whatever a lot would draw. */
  readonly winners: readonly string[]
  /** Equal for what is left: the ballots do not decide, and no order was drawn. */
  readonly open?: { readonly between: readonly string[]; readonly places: number }
  readonly ranking: readonly (readonly string[])[]
  readonly quota: number | null
  readonly rounds: readonly object[]
  readonly ties: readonly TieSaid[]
}

export interface TieSaid {
  readonly about?: 'exclusion' | 'surplus' | 'last-seat'
  readonly stage?: number
  readonly between: readonly string[]
  readonly chosen: string | null
  /** `lot`: an order that was given; `listing`: the order of the file, for want of a lot. */
  readonly by: 'earlier-stages' | 'lot' | 'listing' | 'nothing'
  /** Whether another choice would elect someone else. */
  readonly decides: boolean
}

export type Namer = (option: number) => string

/** Options by their names; several with one name are told apart by their numbers. */
export function nameIn({ options }: { readonly options: readonly string[] }): Namer {
  const times = new Map<string, number>()
  for (const name of options) times.set(name, (times.get(name) ?? 0) + 1)
  const labels = options.map((name, at) => {
    let label = (times.get(name) ?? 0) > 1 ? `${name} (n° ${at + 1})` : name
    while (label !== name && times.has(label)) label = `${label}*`
    return label
  })
  return (option) => labels[option] ?? ''
}

/**
 * A count of which nothing parts equals: who comes first, alone; or the first of an order that was drawn among
 * those who come first together; or a place that stays open.
 */
export function named(
  result: { readonly winners: readonly number[]; readonly ranking: readonly (readonly number[])[] },
  name: Namer,
  order?: readonly number[],
): Result {
  const [first = []] = result.ranking
  const isShared = result.winners.length > 1
  const drawn = isShared ? order?.find((option) => first.includes(option)) : undefined
  const ties = result.ranking
    .filter((level) => level.length > 1)
    .map((level): TieSaid => {
      const isFirst = level === first && isShared
      const chosen = isFirst && drawn !== undefined ? name(drawn) : null
      return {
        between: level.map(name),
        chosen,
        by: chosen === null ? 'nothing' : 'lot',
        decides: isFirst,
      }
    })
  const winners = isShared ? (drawn === undefined ? [] : [drawn]) : result.winners
  const base = {
    winners: winners.map(name),
    ranking: result.ranking.map((level) => level.map(name)),
    quota: null,
    rounds: [],
    ties,
  }
  return isShared && drawn === undefined
    ? { ...base, open: { between: first.map(name), places: 1 } }
    : base
}
