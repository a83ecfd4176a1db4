import {
  type Ballots,
  type MergedBallots,
  merged,
  type OvervoteRule,
  saysNothing,
  standing,
} from './ballots.ts'
import { breakTie, PastStages, type Tie, type TieRules } from './ties.ts'

export interface RunoffRound {
  /** Votes of each option that stands in this round. */
  readonly votes: ReadonlyMap<number, number>
  /** Ballots that name nobody who still stands. */
  readonly exhausted: number
  /** Who leaves after this round; nobody after the last one. */
  readonly excluded: number | undefined
}

export interface RunoffResult {
  /** The options elected: none when no ballot names an option that stands. */
  readonly winners: readonly number[]
  readonly ranking: readonly (readonly number[])[]
  readonly rounds: readonly RunoffRound[]
  readonly ties: readonly Tie[]
}

export interface RunoffRules extends TieRules {
  /** A place at which several options still stand: passed over (default), or the end of the ballot. */
  readonly overvote?: OvervoteRule
}

/**
 * Instant runoff (alternative vote): each ballot counts for the option it likes most among those that
 * stand; the option with the fewest votes leaves; the winner has more than half of the ballots that still
 * count. The count goes on until two are left, so that the last duel is seen even when the half was
 * reached before. One option leaves at a time. Equal and last: the one that had fewer votes at the
 * latest round where they differed; else the declared order. Two equal at the end, with equal rounds
 * before, are both winners: the ballots do not decide.
 *
 * @throws RangeError when the ballots name what does not exist
 */
export function instantRunoff(ballots: Ballots, rules: RunoffRules = {}): RunoffResult {
  const options = standing(ballots)
  const order = rules.order ?? options
  const left = new Set(options)
  const mergedBallots = merged(ballots)
  const nobody = saysNothing(ballots, mergedBallots)
  const piles = new Piles(mergedBallots, ballots.options, left, rules.overvote ?? 'skip')
  const rounds: RunoffRound[] = []
  const ties: Tie[] = []
  const gone: number[] = []
  const past = new PastStages(ballots.options)
  while (left.size > 0) {
    const { votes, exhausted } = piles.count()
    if (nobody)
      return { winners: [], ranking: [], rounds: [{ votes, exhausted, excluded: undefined }], ties }
    if (left.size <= 2) {
      rounds.push({ votes, exhausted, excluded: undefined })
      break
    }
    const least = Math.min(...votes.values())
    const last = [...left].filter((option) => votes.get(option) === least)
    let excluded = last[0] as number
    if (last.length > 1) {
      const broken = breakTie(last, past, 'least', order, (between) =>
        rules.decide?.({ about: 'exclusion', between, matters: matters(between, votes) }),
      )
      excluded = broken.chosen
      ties.push({ stage: rounds.length + 1, about: 'exclusion', between: last, ...broken })
    }
    past.add(Array.from({ length: ballots.options }, (_, at) => votes.get(at) ?? 0))
    rounds.push({ votes, exhausted, excluded })
    left.delete(excluded)
    piles.release(excluded)
    gone.unshift(excluded)
  }
  /** Whoever are together behind each of the others leave one after the other, in whatever order. */
  function matters(between: readonly number[], votes: ReadonlyMap<number, number>): boolean {
    if (piles.hasEqual) return true
    const sum = between.reduce((total, option) => total + (votes.get(option) ?? 0), 0)
    const tied = new Set(between)
    const others = [...votes].filter(([option]) => !tied.has(option))
    return others.length === 0 || others.some(([, count]) => count <= sum)
  }

  const final = finalists(rounds.at(-1)?.votes ?? new Map(), past)
  if (final.tie) ties.push({ stage: rounds.length, about: 'last-seat', ...final.tie })
  return {
    winners: final.ranking[0] ?? [],
    ranking: [...final.ranking, ...gone.map((option) => [option])],
    rounds,
    ties,
  }
}

/**
 * Ballots in piles, one for each option that stands: a round moves those of the option that left, and no
 * others. Ballots with equal options are read again at each round: when one of two equal ones leaves, the
 * other counts again, above what the ballot helped meanwhile.
 */
class Piles {
  readonly #given: MergedBallots
  readonly #left: ReadonlySet<number>
  readonly #overvote: OvervoteRule
  /** First ballot of each pile, next ballot after each one; -1 ends. The pile after the last is exhausted. */
  readonly #first: Int32Array
  readonly #next: Int32Array
  readonly #votes: Float64Array
  readonly #equal: number[] = []
  readonly #equalVotes: Float64Array

  constructor(
    ballots: MergedBallots,
    options: number,
    left: ReadonlySet<number>,
    overvote: OvervoteRule,
  ) {
    this.#given = ballots
    this.#left = left
    this.#overvote = overvote
    this.#first = new Int32Array(options + 1).fill(-1)
    this.#next = new Int32Array(ballots.size).fill(-1)
    this.#votes = new Float64Array(options + 1)
    this.#equalVotes = new Float64Array(options + 1)
    for (let ballot = 0; ballot < ballots.size; ballot++) {
      if (this.#isEqual(ballot)) this.#equal.push(ballot)
      else this.#give(ballot)
    }
  }

  /** Whether some ballot has options at one place. */
  get hasEqual(): boolean {
    return this.#equal.length > 0
  }

  count(): { votes: Map<number, number>; exhausted: number } {
    this.#equalVotes.fill(0)
    for (const ballot of this.#equal) {
      const choice = this.#choiceOf(ballot)
      this.#equalVotes[choice] =
        (this.#equalVotes[choice] as number) + (this.#given.counts[ballot] as number)
    }
    const of = (pile: number) => (this.#votes[pile] as number) + (this.#equalVotes[pile] as number)
    return {
      votes: new Map([...this.#left].map((option) => [option, of(option)])),
      exhausted: of(this.#votes.length - 1),
    }
  }

  /** After an option has left: its ballots go to whom they name next. */
  release(option: number) {
    let ballot = this.#first[option] as number
    this.#first[option] = -1
    this.#votes[option] = 0
    while (ballot !== -1) {
      const next = this.#next[ballot] as number
      this.#give(ballot)
      ballot = next
    }
  }

  #give(ballot: number) {
    const pile = this.#choiceOf(ballot)
    this.#next[ballot] = this.#first[pile] as number
    this.#first[pile] = ballot
    this.#votes[pile] = (this.#votes[pile] as number) + (this.#given.counts[ballot] as number)
  }

  #isEqual(ballot: number): boolean {
    const { codes, starts } = this.#given
    for (let at = starts[ballot] as number; at < (starts[ballot + 1] as number); at++)
      if ((codes[at] as number) & 1) return true
    return false
  }

  /** The first place at which one option alone still stands: of two equal ones, the other may have left. */
  #choiceOf(ballot: number): number {
    const { codes, starts } = this.#given
    const end = starts[ballot + 1] as number
    for (let at = starts[ballot] as number; at < end; ) {
      let only = -1
      let standing = 0
      do {
        const option = (codes[at++] as number) >> 1
        if (!this.#left.has(option)) continue
        only = option
        standing++
      } while (at < end && (codes[at] as number) & 1)
      if (standing === 1) return only
      if (standing > 1 && this.#overvote === 'exhaust') break
    }
    return this.#votes.length - 1
  }
}

/** The last two, first the one with more votes; equal, the one with more before; else both together. */
function finalists(
  votes: ReadonlyMap<number, number>,
  past: PastStages,
): {
  readonly ranking: readonly number[][]
  readonly tie?: Pick<Tie, 'between' | 'chosen' | 'by'>
} {
  const [one, other] = [...votes.keys()]
  if (one === undefined) return { ranking: [] }
  if (other === undefined) return { ranking: [[one]] }
  const difference = (votes.get(one) ?? 0) - (votes.get(other) ?? 0)
  if (difference !== 0) return { ranking: difference > 0 ? [[one], [other]] : [[other], [one]] }
  const between = [one, other]
  const { chosen, by } = breakTie(between, past, 'most', between)
  if (by === 'order')
    return { ranking: [between], tie: { between, chosen: undefined, by: 'nothing' } }
  return {
    ranking: [[chosen], between.filter((option) => option !== chosen)],
    tie: { between, chosen, by },
  }
}
