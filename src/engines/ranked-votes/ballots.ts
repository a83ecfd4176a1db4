/**
 * Ballots of one vote. Options are numbers from 0; nothing here knows a person.
 * `ranks` goes from the option liked most; options of one inner list are equal.
 */
export interface Ballots {
  /** How many options there are, those withdrawn included. */
  readonly options: number
  readonly withdrawn?: readonly number[]
  readonly given: readonly Ballot[]
}

export interface Ballot {
  /** How many people cast it: a whole number from 0. */
  readonly count: number
  readonly ranks: readonly (readonly number[])[]
}

/** What a place with two options or more means where only one can be counted. */
export type OvervoteRule = 'skip' | 'exhaust'

/**
 * The order in which a ballot counts when it can help one option at a time: an option written twice
 * counts where it is written first, withdrawn ones are passed over, and a place with several options is
 * passed over (`skip`) or ends the ballot (`exhaust`).
 */
export function preferencesOf(
  { ranks }: Ballot,
  withdrawn: ReadonlySet<number>,
  overvote: OvervoteRule,
): readonly number[] {
  const order: number[] = []
  const met = new Set<number>()
  for (const rank of ranks) {
    const standing = rank.filter((option) => !withdrawn.has(option) && !met.has(option))
    for (const option of rank) met.add(option)
    const [only, second] = standing
    if (second !== undefined) {
      if (overvote === 'exhaust') break
    } else if (only !== undefined) order.push(only)
  }
  return order
}

interface Group<T> {
  readonly count: number
  readonly order: T
}

/** Equal ballots counted together, in an order that does not depend on the one they came in. */
export function gather<T extends readonly unknown[]>(
  ballots: Ballots,
  read: (ballot: Ballot, withdrawn: ReadonlySet<number>) => T,
): readonly Group<T>[] {
  const withdrawn = new Set(ballots.withdrawn)
  const alike = new Map<string, { count: number; order: T }>()
  for (const ballot of ballots.given) {
    const order = read(ballot, withdrawn)
    const key = order.join('>')
    const known = alike.get(key)
    if (known) known.count += ballot.count
    else alike.set(key, { count: ballot.count, order })
  }
  return [...alike].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group)
}

/** Ballots with one option at each place, for counts in which a place of several ends the ballot. */
export function gatherOrders(ballots: Ballots, overvote: OvervoteRule) {
  return gather(ballots, (ballot, withdrawn) => preferencesOf(ballot, withdrawn, overvote))
}

/** Options that stand, in their order. */
export function standing({ options, withdrawn = [] }: Ballots): readonly number[] {
  return Array.from({ length: options }, (_, option) => option).filter(
    (option) => !withdrawn.includes(option),
  )
}

/** @throws RangeError for an option that does not exist, or a count that is not a whole number from 0 */
export function checkBallots({ options, withdrawn = [], given }: Ballots): void {
  const isOption = (option: number) => Number.isInteger(option) && option >= 0 && option < options
  if (!withdrawn.every(isOption)) throw new RangeError('a withdrawn option does not exist')
  for (const { count, ranks } of given) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`a count of ${count}`)
    if (!ranks.every((rank) => rank.every(isOption)))
      throw new RangeError('a ballot names an option that does not exist')
  }
}
