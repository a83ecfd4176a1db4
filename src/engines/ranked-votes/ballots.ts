/**
 * Ballots of one vote. Options are numbers from 0; nothing here knows a person.
 * `ranks` goes from the option liked most; options of one inner list are equal.
 */
export interface Ballots {
  /** How many options there are, those withdrawn included. */
  readonly options: number
  readonly withdrawn?: readonly number[]
  readonly given: readonly Ballot[] | MergedBallots
}

export interface Ballot {
  /** How many people cast it: a whole number from 0. */
  readonly count: number
  readonly ranks: readonly (readonly number[])[]
}

/**
 * Ballots in plain numbers, equal ones together or not: a million of them hold in some megabytes. `starts[n]` to
 * `starts[n + 1]` bound the codes of ballot `n`, cast `counts[n]` times; a code is twice the number of an
 * option, plus one when it shares the place of the option before it. A ballot names an option once.
 */
export interface MergedBallots {
  readonly size: number
  readonly codes: Uint8Array | Uint16Array
  readonly starts: Uint32Array
  readonly counts: Float64Array
}

/** What a place with two options or more means where only one can be counted. */
export type OvervoteRule = 'skip' | 'exhaust'

/** Ballots with one option at each place: options from `starts[n]` to `ends[n]`, not included. */
export interface Orders {
  readonly size: number
  readonly options: Uint8Array | Uint16Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly counts: Float64Array
}

const isMerged = (input: Ballots['given']): input is MergedBallots => 'codes' in input

/**
 * Ballots in plain numbers; an option written twice in one counts where it is written first.
 *
 * @throws RangeError for an option that does not exist, or a count that is not a whole number from 0
 */
export function merged(ballots: Ballots): MergedBallots {
  const { options, withdrawn = [], given } = ballots
  const isOption = (option: number) => Number.isInteger(option) && option >= 0 && option < options
  if (!withdrawn.every(isOption)) throw new RangeError('a withdrawn option does not exist')
  if (isMerged(given)) return checked(given, options)
  return packed(ballots.options, given)
}

function checked(ballots: MergedBallots, options: number): MergedBallots {
  const end = ballots.starts[ballots.size] ?? 0
  for (let at = 0; at < end; at++)
    if ((ballots.codes[at] as number) >> 1 >= options)
      throw new RangeError('a ballot names an option that does not exist')
  return ballots
}

/** The ballots as they come: whoever holds equal ballots in objects gains nothing by comparing them first. */
function packed(options: number, ballots: readonly Ballot[]): MergedBallots {
  const length = ballots.reduce(
    (sum, { ranks }) => ranks.reduce((inner, rank) => inner + rank.length, sum),
    0,
  )
  const codes = new Uint16Array(length)
  const starts = new Uint32Array(ballots.length + 1)
  const counts = new Float64Array(ballots.length)
  const met = new Int32Array(options).fill(-1)
  let end = 0
  for (let ballot = 0; ballot < ballots.length; ballot++) {
    const { count, ranks } = ballots[ballot] as Ballot
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`a count of ${count}`)
    for (const rank of ranks) {
      let joins = 0
      for (const option of rank) {
        if (!(option in met)) throw new RangeError('a ballot names an option that does not exist')
        if (met[option] === ballot) continue
        met[option] = ballot
        codes[end++] = option * 2 + joins
        joins = 1
      }
    }
    starts[ballot + 1] = end
    counts[ballot] = count
  }
  return { size: ballots.length, codes, starts, counts }
}

/**
 * The order in which each ballot counts when it can help one option at a time: withdrawn options are passed
 * over, and a place with several others is passed over (`skip`) or ends the ballot (`exhaust`).
 */
export function ordersOf(
  { size, codes, starts, counts }: MergedBallots,
  withdrawn: ReadonlySet<number>,
  overvote: OvervoteRule,
): Orders {
  const options = codes.slice(0, starts[size])
  const ends = new Uint32Array(size)
  for (let ballot = 0; ballot < size; ballot++) {
    const start = starts[ballot] as number
    const last = starts[ballot + 1] as number
    let kept = start
    for (let at = start; at < last; ) {
      let only = -1
      let standing = 0
      do {
        const option = (codes[at++] as number) >> 1
        if (withdrawn.has(option)) continue
        only = option
        standing++
      } while (at < last && (codes[at] as number) & 1)
      if (standing === 1) options[kept++] = only
      else if (standing > 1 && overvote === 'exhaust') break
    }
    ends[ballot] = kept
  }
  return { size, options, starts, ends, counts }
}

/** Options that stand, in their order. */
export function standing({ options, withdrawn = [] }: Ballots): readonly number[] {
  const gone = new Set(withdrawn)
  return Array.from({ length: options }, (_, option) => option).filter(
    (option) => !gone.has(option),
  )
}

/** Whether any ballot names an option that stands: without one, nobody can be elected. */
export function saysNothing(ballots: Ballots, { size, codes, starts, counts }: MergedBallots) {
  const withdrawn = new Set(ballots.withdrawn)
  for (let ballot = 0; ballot < size; ballot++) {
    if (counts[ballot] === 0) continue
    for (let at = starts[ballot] as number; at < (starts[ballot + 1] as number); at++)
      if (!withdrawn.has((codes[at] as number) >> 1)) return false
  }
  return true
}
