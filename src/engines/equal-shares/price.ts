import { nothing, type Purse } from './purse.ts'

/** A price in doubles: the true one is at least `price − slack`. */
export interface NearPrice {
  readonly price: number
  readonly slack: number
}

/**
 * The smallest price per unit of utility at which the supporters of a project pay it: each gives price × worth, or all
 * they have when that is less. Undefined when they cannot pay, whatever the price.
 *
 * What they give together grows with the price ever more slowly (it is concave): from a price that is too low, tangents
 * climb to the right one without ever passing it, a step for each group that comes to its end.
 *
 * @param since a price known to be too low, or right: prices only rise while money goes.
 */
export function nearPrice(
  purse: Purse,
  from: number,
  project: number,
  since: number,
): NearPrice | undefined {
  const { money, ballots, worth, weights } = purse
  const cost = Number(purse.cost(project))
  const end = withoutNothing(purse, from, project)
  let [held, voters] = [0, 0]
  for (let place = from; place < end; place++) {
    const weight = weights[place] as number
    voters += weight
    held += weight * (money[ballots[place] as number] as number)
  }
  const doubt = voters * purse.error + (end - from + 4) * 2 ** -50 * (held + cost)
  if (held < cost - doubt) return undefined
  if (held < cost + doubt && !purse.canPay(project)) return undefined
  let price = since
  let before = -1
  for (let pass = 0; ; pass++) {
    let [paid, rest, enough] = [0, 0, 0]
    for (let place = from; place < end; place++) {
      const own = money[ballots[place] as number] as number
      const value = worth[place] as number
      if (own < price * value) paid += (weights[place] as number) * own
      else {
        rest += (weights[place] as number) * value
        enough++
      }
    }
    if (rest === 0) return highest(purse, from, project, doubt)
    const next = (cost - paid) / rest
    if (enough === before || Math.abs(next - price) <= price * 2 ** -50)
      return { price: Math.max(0, next), slack: doubt / rest + next * 2 ** -50 }
    before = pass === 0 && next < price ? -1 : enough
    price = next
  }
}

/** Who has nothing left is moved past the end of the list, once and for all; returns that end. */
function withoutNothing(
  { money, ballots, worth, weights, live }: Purse,
  from: number,
  project: number,
): number {
  let end = from + (live[project] as number)
  for (let place = from; place < end; ) {
    const ballot = ballots[place] as number
    if (money[ballot] !== nothing) {
      place++
      continue
    }
    end--
    const [value, weight] = [worth[place] as number, weights[place] as number]
    ballots[place] = ballots[end] as number
    worth[place] = worth[end] as number
    weights[place] = weights[end] as number
    ballots[end] = ballot
    worth[end] = value
    weights[end] = weight
  }
  live[project] = end - from
  return end
}

/** All give all they have, as near as doubles tell: the price is the part of who had most for what it is worth to them. */
function highest(purse: Purse, from: number, project: number, doubt: number): NearPrice {
  let price = 0
  let least = Number.POSITIVE_INFINITY
  for (let place = from; place < from + (purse.live[project] as number); place++) {
    const worth = purse.worth[place] as number
    price = Math.max(price, (purse.money[purse.ballots[place] as number] as number) / worth)
    least = Math.min(least, worth)
  }
  return { price, slack: doubt / least + price * 2 ** -50 }
}

/** A price that is surely enough: above it, doubles leave no doubt that supporters pay the cost. */
export function surelyEnough(
  purse: Purse,
  from: number,
  project: number,
  { price, slack }: NearPrice,
): number {
  const cost = Number(purse.cost(project))
  for (let step = 2 * slack; step < price; step *= 8) {
    const tried = price + step
    let [paid, voters] = [0, 0]
    const end = from + (purse.live[project] as number)
    for (let place = from; place < end; place++) {
      const ballot = purse.ballots[place] as number
      const weight = purse.weights[place] as number
      const held = purse.money[ballot] as number
      voters += weight
      paid += weight * Math.min(held, tried * (purse.worth[place] as number))
    }
    if (paid - voters * purse.error - (end - from + 4) * 2 ** -51 * (paid + cost) >= cost)
      return tried
  }
  return Number.POSITIVE_INFINITY
}
