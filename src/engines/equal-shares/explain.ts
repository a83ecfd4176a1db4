import { countElection, type Outcome, payingRun } from './count.ts'
import { costOf, type Election } from './election.ts'
import { type Fraction, fraction, minus, numberOf, plus, reduced, times } from './fraction.ts'

/** What the count says of one project, in smallest amounts where it is money. */
export interface Explained {
  readonly project: number
  readonly isFunded: boolean
  /** Voters whose ballot names it, and its score in points. */
  readonly votes: number
  readonly score: number
  /**
   * When it was bought: the votes that would have paid it at the same part each (cost ÷ the largest part that anyone
   * paid, with utilities of cost or of one), or the utility it was worth at that price. Zero when its supporters could
   * not pay; undefined when the rule is greedy, or when it was free.
   */
  readonly effective: number | undefined
  /** What voters' endowments paid for it: its whole cost, or nothing. */
  readonly paid: bigint
  /** Voters who paid, and those among them who gave all they had left. */
  readonly payers: number
  readonly emptied: number
  /** The largest part that a voter paid; exact. */
  readonly most: Fraction | undefined
  /** What its supporters have left at the end, together; undefined when the rule is greedy. */
  readonly left: number | undefined
}

/** Everything that is owed to who proposed or wanted a project, in the order of `election.projects`. */
export function explain(election: Election, outcome: Outcome): readonly Explained[] {
  const run = payingRun(outcome)
  const won = new Set(outcome.winners)
  const { votes, score } = outcome.tally
  const { support } = outcome
  return election.projects.map((_, project) => {
    const base = {
      ...{ project, isFunded: won.has(project), votes: votes[project] as number },
      score: (score[project] as number) / election.pointUnit,
    }
    const none = { paid: 0n, payers: 0, emptied: 0, most: undefined }
    if (!run || !support) return { ...base, ...none, effective: undefined, left: undefined }
    const round = run.rounds.findIndex((each) => each.project === project)
    const at = run.rounds[round]
    let [left, highest] = [0, 0]
    for (
      let place = support.starts[project] as number;
      place < (support.starts[project + 1] as number);
      place++
    ) {
      const ballot = support.ballots[place] as number
      const held = run.purse.money[ballot] as number
      left += Math.max(0, held) * (election.ballots.weights[ballot] as number)
      highest = Math.max(highest, support.worth[place] as number)
    }
    left /= Number(run.endowment.den)
    if (!at) return { ...base, ...none, effective: 0, left }
    const price = run.purse.priceIn(round)
    const full = times(price, BigInt(highest))
    const most = compareWith(full, run.endowment) ? full : run.endowment
    const cost = costOf(election, project)
    const isPoints = support.utility === 'points' || support.utility === 'borda'
    const per = isPoints
      ? times(price, BigInt(support.utility === 'points' ? election.pointUnit : 1))
      : full
    const effective = cost === 0n ? undefined : Number(cost) / numberOf(per)
    const { payers, emptied } = at
    return { ...base, effective, paid: cost, payers, emptied, most: reduced(most), left }
  })
}

const compareWith = (a: Fraction, b: Fraction) => a.num * b.den <= b.num * a.den

export interface Payment {
  readonly project: number
  /** Exact, in smallest amounts. */
  readonly amount: Fraction
}

export interface Account {
  readonly payments: readonly Payment[]
  readonly left: Fraction
}

/**
 * What the money of one ballot paid for, exactly, in the order in which it was spent; undefined when no endowment
 * pays (a greedy outcome).
 *
 * @param ballot a place in `election.ballots`; of a voter, `ofVoter[voter]`.
 */
export function accountOf(
  election: Election,
  outcome: Outcome,
  ballot: number,
): Account | undefined {
  const run = payingRun(outcome)
  const { support } = outcome
  if (!run || !support) return undefined
  const { starts, choices } = election.ballots
  const { purse } = run
  const end = purse.emptiedIn[ballot] as number
  const paid: { round: number; project: number; worth: number }[] = []
  for (let at = starts[ballot] as number; at < (starts[ballot + 1] as number); at++) {
    const project = choices[at] as number
    const round = purse.roundOf[project] as number
    const worth = support.choiceWorth[at] as number
    const isPaid = round !== -1 && worth !== 0 && costOf(election, project) > 0n
    if (!isPaid || (end !== -1 && round > end)) continue
    paid.push({ round, project, worth })
  }
  paid.sort((a, b) => a.round - b.round)
  let left = run.endowment
  const payments = paid.map(({ round, project, worth }): Payment => {
    const amount = round === end ? left : times(purse.priceIn(round), BigInt(worth))
    left = minus(left, amount)
    return { project, amount: reduced(amount) }
  })
  return { payments, left: reduced(left) }
}

/** What all voters have left together, exactly: what endowments held, less what they paid. */
export function leftTogether(election: Election, outcome: Outcome): Fraction | undefined {
  const run = payingRun(outcome)
  if (!run) return undefined
  const held = times(run.endowment, BigInt(election.voters))
  return reduced(minus(held, fraction(run.cost)))
}

/** Sum of exact amounts. */
export const sumOf = (amounts: readonly Fraction[]): Fraction =>
  reduced(amounts.reduce((sum, amount) => reduced(plus(sum, amount)), fraction(0n)))

/** The same count without ties of its own making: whether another order of equal projects changes who wins. */
export function isOrderDecisive(election: Election, outcome: Outcome): boolean {
  if (outcome.ties.every(({ by }) => by !== 'order')) return false
  const order = outcome.plan.order ?? election.projects.map((_, at) => at)
  const other = countElection(election, { ...outcome.plan, order: order.toReversed() })
  return [...other.winners].sort().join() !== [...outcome.winners].sort().join()
}
