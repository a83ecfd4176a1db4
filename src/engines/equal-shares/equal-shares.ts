import { type Election, totalCost } from './election.ts'
import { type Fraction, reduced } from './fraction.ts'
import { type NearPrice, nearPrice, surelyEnough } from './price.ts'
import { type ExactPrice, type Lists, listsOf, Purse } from './purse.ts'
import type { Support } from './support.ts'
import type { Tie, TieRule } from './ties.ts'

export interface SharesRound {
  readonly project: number
  /** Per unit of utility, in double; exactly by `purse.priceIn(round)`. */
  readonly price: number
  /** Voters who paid, and those of them who gave all they had left. */
  readonly payers: number
  readonly emptied: number
  /** Money that supporters had together before they paid, in smallest amounts. */
  readonly held: number
}

/** One run of the method of equal shares, with one endowment. */
export interface SharesRun {
  readonly endowment: Fraction
  /** In the order in which they were bought. */
  readonly winners: readonly number[]
  readonly cost: bigint
  readonly rounds: readonly SharesRound[]
  readonly ties: readonly Tie[]
  readonly purse: Purse
}

interface Candidate extends NearPrice {
  readonly project: number
}

/**
 * The method of equal shares (Peters & Skowron 2020; Peters, Pierczyński & Skowron 2021): every voter holds the same
 * endowment; again and again, the project whose supporters can pay it at the lowest price per unit of utility is bought,
 * each paying price × utility or all they have. It ends when no project can be paid by its supporters.
 *
 * Exact: doubles choose only where they leave no doubt; elsewhere whole numbers compare. Equal prices follow `ties`.
 *
 * @param endowment what each voter holds, in smallest amounts.
 * @param lists those of an earlier run of the same election and the same support, when many follow each other.
 * @example three voters, 30 € each; A (40 €) has voters 1 and 2, B (50 €) voters 2 and 3. With utilities of cost, both
 * have two supporters, hence the same price, 1/2: A is cheaper and passes first (20 € each). Voter 2 has 10 € left,
 * voter 3 has 30 €: together 40 €, and B costs 50 €. It is not bought, and 50 € remain.
 */
export function equalShares(
  election: Election,
  support: Support,
  endowment: Fraction,
  ties: TieRule,
  lists: Lists = listsOf(election, support),
): SharesRun {
  const purse = new Purse(election, support, reduced(endowment), lists)
  const start = (project: number) => support.starts[project] as number
  const open = election.projects.map((_, project) => project)
  const found: Tie[] = []
  const rounds: SharesRound[] = []

  const buy = (price: ExactPrice) => {
    const { emptied, held: money, ...bought } = purse.buy(price)
    // What is free is paid by nobody.
    const payers = price.num === 0n ? 0 : bought.payers
    const held = money / Number(purse.endowment.den)
    rounds.push({ project: price.project, price: price.price, payers, emptied, held })
  }

  const isSupported = (project: number) => (support.supporters[project] as number) > 0
  for (const project of open
    .filter((at) => isSupported(at) && purse.cost(at) === 0n)
    .sort(ties.compare))
    buy({ project, num: 0n, rem: 1n, price: 0, empties: [] })

  let candidates: Candidate[] = open
    .filter((at) => isSupported(at) && purse.cost(at) > 0n)
    .map((project) => ({ project, price: firstPrice(project), slack: 0 }))
  for (;;) {
    candidates.sort((a, b) => a.price - b.price)
    const next: Candidate[] = []
    const seen: Candidate[] = []
    let best: Candidate | undefined
    let most = Number.POSITIVE_INFINITY
    for (const [at, old] of candidates.entries()) {
      if (old.price - old.slack > most) {
        next.push(...candidates.slice(at))
        break
      }
      const since = Math.max(0, old.price - old.slack)
      const price = nearPrice(purse, start(old.project), old.project, since)
      if (!price) continue
      const candidate = { project: old.project, ...price }
      next.push(candidate)
      seen.push(candidate)
      if (best && candidate.price >= best.price) continue
      best = candidate
      most = surelyEnough(purse, start(old.project), old.project, price)
    }
    if (!best) break
    const close = seen.filter(({ price, slack }) => price - slack <= most)
    const { price, equals } = cheapest(close)
    if (equals.length > 1) found.push(tieOf(equals))
    buy(price)
    candidates = next.filter(({ project }) => project !== price.project)
  }
  const winners = rounds.map(({ project }) => project)
  return {
    ...{ endowment: purse.endowment, winners, rounds, purse },
    cost: totalCost(election, winners),
    ties: found,
  }

  /** While all supporters have enough, the price is what it costs over what it is worth to them together. */
  function firstPrice(project: number): number {
    const together = support.together[project] as number
    return Number(purse.cost(project)) / together / (1 + 2 ** -48)
  }

  /** The exact lowest price among those that doubles cannot tell apart. */
  function cheapest(close: readonly Candidate[]): { price: ExactPrice; equals: ExactPrice[] } {
    let equals: ExactPrice[] = []
    for (const { project, price: near, slack } of close) {
      const price = purse.exactPrice(project, near, slack)
      const first = equals[0]
      const left = first === undefined ? -1n : price.num * first.rem
      const right = first === undefined ? 0n : first.num * price.rem
      if (left < right) equals = [price]
      else if (left === right) equals.push(price)
    }
    equals.sort((a, b) => ties.compare(a.project, b.project))
    return { price: equals[0] as ExactPrice, equals }
  }

  function tieOf(equals: readonly ExactPrice[]): Tie {
    const projects = equals.map(({ project }) => project)
    const [first = 0, second = 0] = projects
    return { round: rounds.length, projects, by: ties.between(first, second) }
  }
}
