import {
  type Ballot,
  type Ballots,
  checkBallots,
  gather,
  type OvervoteRule,
  standing,
} from './ballots.ts'
import { breakTie, type Tie, type Votes } from './ties.ts'

export interface RunoffRound {
  /** Votes of each option that stands in this round. */
  readonly votes: ReadonlyMap<number, number>
  /** Ballots that name nobody who still stands. */
  readonly exhausted: number
  /** Who leaves after this round; nobody after the last one. */
  readonly excluded: number | undefined
}

export interface RunoffResult {
  readonly winners: readonly number[]
  readonly ranking: readonly (readonly number[])[]
  readonly rounds: readonly RunoffRound[]
  readonly ties: readonly Tie[]
}

export interface RunoffRules {
  /** A place at which several options still stand: passed over (default), or the end of the ballot. */
  readonly overvote?: OvervoteRule
  /** Every option once: the earlier one leaves first when nothing else decides. */
  readonly order?: readonly number[]
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
  checkBallots(ballots)
  const groups = gather(ballots, ({ ranks }) => ranks)
  const order = rules.order ?? standing(ballots)
  const left = new Set(standing(ballots))
  const rounds: RunoffRound[] = []
  const ties: Tie[] = []
  const gone: number[] = []
  const history: Votes[] = []
  while (left.size > 0) {
    const { votes, exhausted } = countRound(groups, left, rules.overvote ?? 'skip')
    if (left.size <= 2) {
      rounds.push({ votes, exhausted, excluded: undefined })
      break
    }
    const least = Math.min(...votes.values())
    const last = [...left].filter((option) => votes.get(option) === least)
    let excluded = last[0] as number
    if (last.length > 1) {
      const broken = breakTie(last, history, 'least', order)
      excluded = broken.chosen
      ties.push({ stage: rounds.length + 1, about: 'exclusion', between: last, ...broken })
    }
    history.push(Array.from({ length: ballots.options }, (_, at) => votes.get(at) ?? 0))
    rounds.push({ votes, exhausted, excluded })
    left.delete(excluded)
    gone.unshift(excluded)
  }
  const final = finalists(rounds.at(-1)?.votes ?? new Map(), history)
  if (final.tie) ties.push({ stage: rounds.length, about: 'last-seat', ...final.tie })
  return {
    winners: final.ranking[0] ?? [],
    ranking: [...final.ranking, ...gone.map((option) => [option])],
    rounds,
    ties,
  }
}

function countRound(
  groups: readonly { readonly count: number; readonly order: Ballot['ranks'] }[],
  left: ReadonlySet<number>,
  overvote: OvervoteRule,
): { votes: Map<number, number>; exhausted: number } {
  const votes = new Map([...left].map((option) => [option, 0]))
  let exhausted = 0
  for (const { count, order } of groups) {
    const choice = choiceOf(order, left, overvote)
    if (choice === undefined) exhausted += count
    else votes.set(choice, (votes.get(choice) ?? 0) + count)
  }
  return { votes, exhausted }
}

/** The first place at which one option alone still stands: of two equal ones, the other may have left. */
function choiceOf(ranks: Ballot['ranks'], left: ReadonlySet<number>, overvote: OvervoteRule) {
  for (const rank of ranks) {
    const [first, ...others] = new Set(rank.filter((option) => left.has(option)))
    if (first === undefined) continue
    if (others.length === 0) return first
    if (overvote === 'exhaust') return undefined
  }
  return undefined
}

/** The last two, first the one with more votes; equal, the one with more before; else both together. */
function finalists(
  votes: ReadonlyMap<number, number>,
  history: readonly Votes[],
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
  const { chosen, by } = breakTie(between, history, 'most', between)
  if (by === 'order')
    return { ranking: [between], tie: { between, chosen: undefined, by: 'nothing' } }
  return {
    ranking: [[chosen], between.filter((option) => option !== chosen)],
    tie: { between, chosen, by },
  }
}
