import { type Ballots, merged, type OvervoteRule, ordersOf, standing } from './ballots.ts'
import { Parcels } from './parcels.ts'
import { breakTie, PastStages, type Tie, type TieRules, type Votes } from './ties.ts'

/** Votes are whole numbers of hundred-thousandths: five decimals, cut and never rounded. */
const scottishUnit = 100_000

export interface StvRound {
  /** 0 is the first count; each next round transfers one surplus, or excludes one option. */
  readonly number: number
  readonly transfer: { readonly kind: 'surplus' | 'exclusion'; readonly from: number } | undefined
  /** Votes after the round, by option, in `unit`s. */
  readonly votes: Votes
  /** Votes of ballots that name nobody who can still receive them, in `unit`s. */
  readonly nonTransferable: number | bigint
  /** Who reached a seat in this round, in the order of their votes. */
  readonly elected: readonly number[]
}

export interface StvResult {
  /** In `unit`s. */
  readonly quota: number | bigint
  readonly unit: number
  /** In the order in which they were elected. */
  readonly winners: readonly number[]
  /** Winners one by one, then those excluded, the last one first. */
  readonly ranking: readonly (readonly number[])[]
  readonly rounds: readonly StvRound[]
  readonly ties: readonly Tie[]
}

export interface StvRules extends TieRules {
  readonly overvote?: OvervoteRule
}

/**
 * Single transferable vote by the rule of the Scottish Local Government Elections Order 2007 (SSI 2007/42,
 * Schedule 1, rules 45 to 52). Quota: valid ballots / (seats + 1), whole part, plus one. Who reaches it is
 * elected. One surplus, or one exclusion, at each round; surpluses first, the largest first; who is exactly
 * at the quota has none (rule 48: “exceeds the quota”). A surplus goes with all the ballots of the elected
 * option, each at surplus × its value / votes of the option, cut to five decimals. The option with the fewest
 * votes is excluded, its ballots keep their value. Equals are parted by the latest earlier round at which they
 * differ, then by lot (here `order`). When as many options stand as seats are left, they are elected. Without
 * a single valid ballot, nobody is.
 *
 * @param seats from 1
 * @throws RangeError when the ballots name what does not exist, or for seats below 1
 */
export function scottishStv(ballots: Ballots, seats: number, rules: StvRules = {}): StvResult {
  if (!Number.isInteger(seats) || seats < 1) throw new RangeError(`${seats} seats`)
  const options = standing(ballots)
  const order = rules.order ?? options
  const orders = ordersOf(merged(ballots), new Set(ballots.withdrawn), rules.overvote ?? 'exhaust')
  const parcels = new Parcels(orders, ballots.options, scottishUnit)
  const { valid } = parcels
  if (valid * scottishUnit > Number.MAX_SAFE_INTEGER) throw new RangeError(`${valid} ballots`)
  const quota = (Math.floor(valid / (seats + 1)) + 1) * scottishUnit

  const votes = Array.from({ length: ballots.options }, () => 0)
  const hopeful = new Set(options)
  const winners: number[] = []
  const excluded: number[] = []
  /** Elected, with a surplus that was not yet looked at. */
  const pending: number[] = []
  const rounds: StvRound[] = []
  const past = new PastStages(ballots.options)
  const ties: Tie[] = []
  let nonTransferable = 0

  parcels.dealAll(give)
  close(undefined)
  if (valid === 0) return { quota, unit: scottishUnit, winners, ranking: [], rounds, ties }
  while (winners.length < seats && hopeful.size > seats - winners.length) {
    if (pending.length > 0) moveSurplus()
    else exclude()
  }
  const rest = [...hopeful].sort(byVotes)
  if (rest.length > 0 && winners.length < seats) {
    const round = rounds.at(-1)
    winners.push(...rest)
    if (round) rounds[rounds.length - 1] = { ...round, elected: [...round.elected, ...rest] }
  }
  const ranking = [...winners, ...hopefulLeft(), ...excluded].map((option) => [option])
  return { quota, unit: scottishUnit, winners, ranking, rounds, ties }

  function byVotes(a: number, b: number): number {
    return (votes[b] ?? 0) - (votes[a] ?? 0) || order.indexOf(a) - order.indexOf(b)
  }

  function hopefulLeft(): readonly number[] {
    return [...hopeful].filter((option) => !winners.includes(option)).sort(byVotes)
  }

  /** Who receives a ballot, of which `count` are worth `value` each; nobody, when it names no one who can. */
  function give(ballot: number, count: number, value: number): number | undefined {
    const to = parcels.nextOf(ballot, hopeful)
    if (to === undefined) nonTransferable += count * value
    else votes[to] = (votes[to] ?? 0) + count * value
    return to
  }

  /** The round is over: whoever reached the quota is elected. */
  function close(transfer: StvRound['transfer']) {
    const elected = [...hopeful].filter((option) => (votes[option] ?? 0) >= quota).sort(byVotes)
    for (const option of elected) hopeful.delete(option)
    winners.push(...elected)
    // Whoever is exactly at the quota has no surplus: nothing is transferred, and no round is taken.
    pending.push(...elected.filter((option) => (votes[option] ?? 0) > quota))
    rounds.push({ number: rounds.length, transfer, votes: [...votes], nonTransferable, elected })
    past.add(votes)
  }

  function moveSurplus() {
    const from = choose(pending, 'most', 'surplus')
    pending.splice(pending.indexOf(from), 1)
    const had = votes[from] ?? 0
    const surplus = had - quota
    const worth = new Map<number, number>()
    votes[from] = quota
    const worthOf = (before: number): number => {
      const known = worth.get(before)
      const value = known ?? Number((BigInt(surplus) * BigInt(before)) / BigInt(had))
      if (known === undefined) worth.set(before, value)
      return value
    }
    parcels.deal(from, give, worthOf)
    close({ kind: 'surplus', from })
  }

  function exclude() {
    const from = choose([...hopeful], 'least', 'exclusion')
    hopeful.delete(from)
    excluded.unshift(from)
    votes[from] = 0
    parcels.deal(from, give, (value) => value)
    close({ kind: 'exclusion', from })
  }

  /**
   * Options without a vote change nothing for the others when they leave, if enough others are there for the seats.
   */
  function isFree(between: readonly number[]): boolean {
    return (
      between.every((option) => votes[option] === 0) &&
      hopeful.size - between.length >= seats - winners.length
    )
  }

  function choose(
    among: readonly number[],
    wanted: 'least' | 'most',
    about: 'surplus' | 'exclusion',
  ): number {
    const all = among.map((option) => votes[option] ?? 0)
    const best = wanted === 'least' ? Math.min(...all) : Math.max(...all)
    const equal = among.filter((option) => votes[option] === best)
    const [only, second] = equal
    if (second === undefined) return only as number
    const broken = breakTie(equal, past, wanted, order, (between) =>
      rules.decide?.({ about, between, matters: !isFree(between) }),
    )
    ties.push({ stage: rounds.length, about, between: [...equal].sort((a, b) => a - b), ...broken })
    return broken.chosen
  }
}
