import { type Ballots, merged, ordersOf, standing } from './ballots.ts'
import { Flow } from './flow.ts'
import type { StvResult, StvRound, StvRules } from './scottish-stv.ts'
import { breakTie, PastStages, type Tie } from './ties.ts'

/** Votes are whole numbers of thousand-millionths: nine decimals. */
const meekUnit = 1_000_000_000
const one = BigInt(meekUnit)
/** A surplus below a millionth of a vote moves nobody any more. */
const smallest = 1_000n

/**
 * Single transferable vote by Meek's method (Hill, Wichmann & Woodall, *Algorithm 123: Single Transferable
 * Vote by Meek's method*, The Computer Journal 30, 1987), with the fixed arithmetic of the reference rule
 * of the Proportional Representation Foundation: nine decimals, shares rounded up. Each elected option
 * keeps the part of each vote that brings it to the quota, and passes on the rest; the quota falls as
 * ballots run out of preferences. Without a single valid ballot nobody is elected. Equals for exclusion (within the remaining surplus) are parted by the
 * latest earlier round, then by `order`.
 *
 * @param seats from 1
 * @throws RangeError when the ballots name what does not exist, or for seats below 1
 */
export function meekStv(ballots: Ballots, seats: number, rules: StvRules = {}): StvResult {
  if (!Number.isInteger(seats) || seats < 1) throw new RangeError(`${seats} seats`)
  const options = standing(ballots)
  const order = rules.order ?? options
  const orders = ordersOf(merged(ballots), new Set(ballots.withdrawn), rules.overvote ?? 'exhaust')
  const kept = new Map(options.map((option) => [option, one]))
  const hopeful = new Set(options)
  const winners: number[] = []
  let flow = new Flow(orders, ballots.options, winners, hopeful)
  const excluded: number[] = []
  const rounds: StvRound[] = []
  const past = new PastStages(ballots.options)
  const ties: Tie[] = []
  let votes: bigint[] = []
  let quota = 0n
  let residual = 0n

  share()
  note(undefined, [])
  if (votes.every((vote) => vote === 0n))
    return { quota, unit: meekUnit, winners, ranking: [], rounds, ties }
  while (winners.length < seats && winners.length + hopeful.size > seats) {
    const elected = converge()
    if (elected.length > 0) note(undefined, elected)
    else exclude()
  }
  if (winners.length < seats) {
    const rest = [...hopeful].sort(byVotes)
    winners.push(...rest)
    const last = rounds.at(-1)
    if (last) rounds[rounds.length - 1] = { ...last, elected: [...last.elected, ...rest] }
  }
  const left = [...hopeful].filter((option) => !winners.includes(option)).sort(byVotes)
  const ranking = [...winners, ...left, ...excluded].map((option) => [option])
  return { quota, unit: meekUnit, winners, ranking, rounds, ties }

  function byVotes(a: number, b: number): number {
    const [mine, theirs] = [votes[a] ?? 0n, votes[b] ?? 0n]
    return mine === theirs ? order.indexOf(a) - order.indexOf(b) : theirs > mine ? 1 : -1
  }

  /** Gives each ballot to the options it names, each keeping its part; then says the quota. */
  function share() {
    votes = Array.from({ length: ballots.options }, () => 0n)
    residual = 0n
    const { size, through, ended, held, child } = flow
    const weights = new Array<bigint>(size).fill(0n)
    weights[0] = one
    for (let branch = 0; branch < size; branch++) {
      const weight = weights[branch] as bigint
      if (weight === 0n) continue
      for (const option of winners) {
        const onward = child(branch, option)
        if (onward === 0) continue
        const part = kept.get(option) ?? 0n
        const taken = part === one ? weight : roundedUp(weight * part, one)
        votes[option] = (votes[option] ?? 0n) + taken * BigInt(through(onward))
        weights[onward] = weight - taken
      }
      for (const option of hopeful) {
        const count = held(branch, option)
        if (count > 0) votes[option] = (votes[option] ?? 0n) + weight * BigInt(count)
      }
      residual += weight * BigInt(ended(branch))
    }
    const total = votes.reduce((sum, vote) => sum + vote, 0n)
    quota = total / BigInt(seats + 1) + 1n
  }

  /** Shares again and again until someone is elected, or the surplus no longer matters. */
  function converge(): readonly number[] {
    let before: bigint | undefined
    for (;;) {
      share()
      const reached = [...hopeful].filter((option) => (votes[option] ?? 0n) >= quota).sort(byVotes)
      if (reached.length > 0) {
        for (const option of reached) hopeful.delete(option)
        winners.push(...reached)
        flow = new Flow(orders, ballots.options, winners, hopeful)
        return reached
      }
      const surplus = surplusOf()
      if (surplus < smallest || (before !== undefined && surplus >= before)) return []
      before = surplus
      for (const option of winners) {
        const part = kept.get(option) ?? 0n
        const scaled = roundedUp(part * quota, one)
        kept.set(option, roundedUp(scaled * one, votes[option] ?? 1n))
      }
    }
  }

  function surplusOf(): bigint {
    const sum = winners.reduce((total, option) => total + (votes[option] ?? 0n) - quota, 0n)
    return sum > 0n ? sum : 0n
  }

  function exclude() {
    const all = [...hopeful]
    const [least = 0n] = all.map((option) => votes[option] ?? 0n).sort((a, b) => (a < b ? -1 : 1))
    const within = least + surplusOf()
    const equal = all.filter((option) => (votes[option] ?? 0n) <= within)
    let from = equal[0] as number
    if (equal.length > 1) {
      const broken = breakTie(equal, past, 'least', order, (between) =>
        rules.decide?.({ about: 'exclusion', between, matters: !isFree(between) }),
      )
      from = broken.chosen
      ties.push({ stage: rounds.length, about: 'exclusion', between: equal, ...broken })
    }
    hopeful.delete(from)
    excluded.unshift(from)
    kept.set(from, 0n)
    flow = new Flow(orders, ballots.options, winners, hopeful)
    note({ kind: 'exclusion', from }, [])
  }

  /**
   * Options without a vote change nothing for the others when they leave, if enough others are there for the seats.
   */
  function isFree(between: readonly number[]): boolean {
    return (
      between.every((option) => votes[option] === 0n) &&
      hopeful.size - between.length >= seats - winners.length
    )
  }

  /** The votes by which the decision was taken; they are shared again before the next one. */
  function note(transfer: StvRound['transfer'], elected: readonly number[]) {
    const number = rounds.length
    rounds.push({ number, transfer, votes: [...votes], nonTransferable: residual, elected })
    past.add(votes)
  }
}

function roundedUp(value: bigint, by: bigint): bigint {
  return (value + by - 1n) / by
}
