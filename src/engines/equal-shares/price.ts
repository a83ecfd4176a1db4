import type { Purse } from './purse.ts'

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
  weights: Float64Array,
  from: number,
  project: number,
  since: number,
): NearPrice | undefined {
  const { money, ballots, worth, live, emptiedIn, error } = purse
  const cost = Number(purse.cost(project))
  let price = since
  let before = -1
  for (let pass = 0; ; pass++) {
    let [paid, rest, restWorth, voters, enough] = [0, 0, 0, 0, 0]
    let end = from + (live[project] as number)
    for (let place = from; place < end; place++) {
      const ballot = ballots[place] as number
      if (pass === 0 && emptiedIn[ballot] !== -1) {
        // Who has nothing left is moved past the end, once and for all.
        end--
        ballots[place] = ballots[end] as number
        ballots[end] = ballot
        const moved = worth[place] as number
        worth[place] = worth[end] as number
        worth[end] = moved
        place--
        continue
      }
      const weight = weights[ballot] as number
      const held = money[ballot] as number
      const given = worth[place] as number
      voters += weight
      if (held < price * given) paid += weight * held
      else {
        rest += weight * held
        restWorth += weight * given
        enough++
      }
    }
    live[project] = end - from
    const doubt = voters * error + (end - from + 4) * 2 ** -51 * (paid + rest + cost)
    if (pass === 0) {
      const held = paid + rest
      if (held < cost - doubt) return undefined
      if (held < cost + doubt && !purse.canPay(project)) return undefined
    }
    if (restWorth === 0) return highest(purse, from, project, doubt)
    const next = (cost - paid) / restWorth
    const slack = doubt / restWorth + next * 2 ** -50
    if (enough === before || Math.abs(next - price) <= price * 2 ** -50)
      return { price: Math.max(0, next), slack }
    before = pass === 0 && next < price ? -1 : enough
    price = next
  }
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
  weights: Float64Array,
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
      const weight = weights[ballot] as number
      const held = purse.money[ballot] as number
      voters += weight
      paid += weight * Math.min(held, tried * (purse.worth[place] as number))
    }
    if (paid - voters * purse.error - (end - from + 4) * 2 ** -51 * (paid + cost) >= cost)
      return tried
  }
  return Number.POSITIVE_INFINITY
}
