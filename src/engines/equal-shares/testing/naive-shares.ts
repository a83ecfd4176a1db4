import { costOf, type Election } from '../election.ts'
import {
  compareFractions,
  type Fraction,
  fraction,
  minus,
  plus,
  reduced,
  times,
} from '../fraction.ts'
import type { Utility } from '../support.ts'
import type { TieRule } from '../ties.ts'

/** Written from the text of the rule, one voter at a time, all in fractions: slow, and with nothing to be wrong about. */
export function naiveShares(
  election: Election,
  utility: Utility,
  endowment: Fraction,
  ties: TieRule,
): {
  winners: number[]
  money: Fraction[]
  payments: { project: number; voter: number; amount: Fraction }[]
} {
  const { ballots } = election
  const worth = [...ballots.ofVoter].map((ballot) => {
    const [from = 0, end = 0] = ballots.starts.subarray(ballot, ballot + 2)
    return new Map(
      [...ballots.choices.subarray(from, end)].map((project, at) => {
        if (utility === 'cost') return [project, costOf(election, project)]
        if (utility === 'points') return [project, BigInt(ballots.points?.[from + at] ?? 1)]
        return [project, utility === 'borda' ? BigInt(end - from - 1 - at) : 1n]
      }),
    )
  })
  const money = worth.map(() => endowment)
  const open = new Set(election.projects.keys())
  const winners: number[] = []
  const payments: { project: number; voter: number; amount: Fraction }[] = []
  for (;;) {
    const offers = [...open].flatMap((project) => {
      const price = priceOf(project)
      return price ? [{ project, price }] : []
    })
    offers.sort((a, b) => compareFractions(a.price, b.price) || ties.compare(a.project, b.project))
    const [best] = offers
    if (!best) return { winners, money, payments }
    open.delete(best.project)
    winners.push(best.project)
    for (const [voter, own] of worth.entries()) {
      const part = times(best.price, own.get(best.project) ?? 0n)
      const held = money[voter] as Fraction
      const amount = compareFractions(part, held) < 0 ? part : held
      if (amount.num === 0n) continue
      payments.push({ project: best.project, voter, amount })
      money[voter] = reduced(minus(held, amount))
    }
  }

  /** Supporters from the first whose money ends to the last: each gives all, until the others can share the rest. */
  function priceOf(project: number): Fraction | undefined {
    const own = worth.flatMap((each, voter) => {
      const value = each.get(project) ?? 0n
      const held = money[voter] as Fraction
      return value > 0n ? [{ value, held, ends: fraction(held.num, held.den * value) }] : []
    })
    own.sort((a, b) => compareFractions(a.ends, b.ends))
    let left = fraction(costOf(election, project))
    let rest = own.reduce((sum, { value }) => sum + value, 0n)
    for (const { value, held, ends } of own) {
      const price = fraction(left.num, left.den * rest)
      if (compareFractions(price, ends) <= 0) return reduced(price)
      left = reduced(plus(left, { num: -held.num, den: held.den }))
      rest -= value
    }
    return undefined
  }
}

/** The same in doubles, as one would write it first: every project is weighed again in every round. */
export function naiveDoubles(election: Election, endowment: number): number[] {
  const { ballots, projects } = election
  const supporters: { ballot: number; weight: number }[][] = projects.map(() => [])
  for (const [ballot, weight] of ballots.weights.entries())
    for (const project of ballots.choices.subarray(
      ballots.starts[ballot],
      ballots.starts[ballot + 1],
    ))
      supporters[project]?.push({ ballot, weight })
  const money = new Float64Array(ballots.weights.length).fill(endowment)
  const open = new Set(projects.keys())
  const winners: number[] = []
  for (;;) {
    let best = { project: -1, part: 0, effective: 0 }
    for (const project of open) {
      const cost = Number(costOf(election, project))
      const own = (supporters[project] ?? []).toSorted(
        (a, b) => (money[a.ballot] as number) - (money[b.ballot] as number),
      )
      let left = cost
      let rest = own.reduce((sum, { weight }) => sum + weight, 0)
      for (const { ballot, weight } of own) {
        const part = left / rest
        if (part <= (money[ballot] as number)) {
          if (cost / part > best.effective) best = { project, part, effective: cost / part }
          break
        }
        left -= weight * (money[ballot] as number)
        rest -= weight
      }
    }
    if (best.project === -1) return winners
    open.delete(best.project)
    winners.push(best.project)
    for (const { ballot } of supporters[best.project] ?? [])
      money[ballot] = Math.max(0, (money[ballot] as number) - best.part)
  }
}
