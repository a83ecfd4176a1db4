import type { Election } from './election.ts'
import { type Fraction, gcd, numberOf } from './fraction.ts'
import type { Support } from './support.ts'

/** What was paid per unit of utility, exactly; `empties` are the places (in the support) whose money ends with it. */
export interface ExactPrice {
  readonly project: number
  /** The price is num / (denominator of the purse × rem). */
  readonly num: bigint
  readonly rem: bigint
  readonly price: number
  readonly empties: readonly number[]
}

/** Money of a ballot that has given all: no sum of doubles can be taken for it. */
export const nothing = Number.NEGATIVE_INFINITY

/** Supporters of each project, with what it is worth to them and how many voters they are: those of `Support`. */
export interface Lists {
  readonly ballots: Int32Array
  readonly worth: Float64Array
  readonly weights: Float64Array
}

/** A copy of the lists of a support, to be worked on. */
export function listsOf({ ballots: { weights } }: Election, { ballots, worth }: Support): Lists {
  return {
    ...{ ballots: ballots.slice(), worth: worth.slice() },
    weights: Float64Array.from(ballots, (ballot) => weights[ballot] as number),
  }
}

/** What a round moved: voters who paid, those who gave all they had left, what they held before. */
export interface Bought {
  readonly payers: number
  readonly emptied: number
  /** In the amounts of the purse. */
  readonly held: number
}

/**
 * The money of every ballot while projects are bought. Doubles (`money`) tell nearly everything; each is known within
 * `error`, and what they cannot tell is computed again in whole numbers.
 *
 * A ballot that still has money has paid `price × worth` for each project bought that it supports: exact amounts come
 * out of the prices alone, which are kept over a common denominator that grows by one factor a round.
 */
export class Purse {
  readonly money: Float64Array
  /** Round in which a ballot gave all it had left; -1 while it has money. */
  readonly emptiedIn: Int32Array
  /** Round in which a project was bought; -1 while it is not. */
  readonly roundOf: Int32Array
  /** Supporters that may still have money: those from starts[p] on, `live[p]` of them. */
  readonly live: Int32Array
  readonly ballots: Int32Array
  readonly worth: Float64Array
  readonly weights: Float64Array
  readonly endowment: Fraction
  /** Within which each of `money` is known. */
  error = 0
  rounds = 0
  readonly #election: Election
  readonly #support: Support
  readonly #prices: bigint[] = []
  readonly #factors: bigint[] = []
  #denominator = 1n

  /**
   * @param endowment what each voter holds, in smallest amounts.
   * @param lists supporters of every project, which change places as their money ends: runs after each other share them.
   */
  constructor(election: Election, support: Support, endowment: Fraction, lists: Lists) {
    const { ballots, projects } = election
    this.#election = election
    this.#support = support
    this.endowment = endowment
    this.money = new Float64Array(ballots.weights.length).fill(Number(endowment.num))
    this.emptiedIn = new Int32Array(ballots.weights.length).fill(-1)
    this.roundOf = new Int32Array(projects.length).fill(-1)
    this.ballots = lists.ballots
    this.worth = lists.worth
    this.weights = lists.weights
    this.live = Int32Array.from(projects, (_, project) => {
      const [from = 0, end = 0] = support.starts.subarray(project, project + 2)
      return end - from
    })
    this.#grow()
  }

  #grow() {
    this.error = (this.rounds + 2) * 2 ** -50 * Number(this.endowment.num)
  }

  /** Cost in the amounts of the purse, where an endowment is a whole number. */
  cost(project: number): bigint {
    return (this.#election.projects[project]?.cost ?? 0n) * this.endowment.den
  }

  /** Whether supporters have together what the project costs, in whole numbers. */
  canPay(project: number): boolean {
    const coefficients = new Float64Array(this.rounds)
    let voters = 0
    const from = this.#support.starts[project] as number
    for (let place = from; place < from + (this.live[project] as number); place++) {
      const ballot = this.ballots[place] as number
      const weight = this.weights[place] as number
      voters += weight
      this.#addPaid(ballot, weight, coefficients)
    }
    const denominator = this.#denominator
    const held = this.endowment.num * BigInt(voters) * denominator - this.#over(coefficients)
    return held >= this.cost(project) * denominator
  }

  /**
   * The exact price of a project that its supporters can pay, from one known within `slack` (`nearPrice`, which leaves
   * in the lists those who have money).
   * Supporters who have less than their part give all they have: the price is found again until none is left among
   * those who were thought to have enough.
   */
  exactPrice(project: number, near: number, slack: number): ExactPrice {
    const { money, ballots, worth, weights, error } = this
    const from = this.#support.starts[project] as number
    const end = from + (this.live[project] as number)
    const coefficients = new Float64Array(this.rounds)
    const empties: number[] = []
    let voters = 0
    let rest = 0
    const falls = (place: number) => {
      const ballot = ballots[place] as number
      const weight = weights[place] as number
      empties.push(place)
      voters += weight
      this.#addPaid(ballot, weight, coefficients)
    }
    // Most have surely less than their part, or surely more, whatever the exact price.
    let unsure: number[] = []
    const most = (near + slack) * (1 + 2 ** -49)
    for (let place = from; place < end; place++) {
      const own = worth[place] as number
      const held = money[ballots[place] as number] as number
      if (held < near * own - (error + own * slack)) {
        falls(place)
        continue
      }
      rest += (weights[place] as number) * own
      if (held < most * own + 2 * error) unsure.push(place)
    }
    for (;;) {
      if (rest === 0) throw new RangeError('a project that cannot be paid has no price')
      const rem = BigInt(rest)
      const denominator = this.#denominator
      const short = this.cost(project) - this.endowment.num * BigInt(voters)
      const num = short * denominator + this.#over(coefficients)
      const price = numberOf({ num, den: denominator * rem })
      if (price > most) unsure = this.#notIn(from, end, empties)
      const equal: number[] = []
      const left: number[] = []
      const before = empties.length
      for (const place of unsure) {
        const own = worth[place] as number
        const ballot = ballots[place] as number
        const part = price * own
        const gap = (money[ballot] as number) - part
        const doubt = 2 * error + part * 2 ** -50
        const sign = gap > doubt ? 1 : gap < -doubt ? -1 : this.#sign(ballot, place, num, rem)
        if (sign < 0) {
          falls(place)
          rest -= (weights[place] as number) * own
        } else left.push(place)
        if (sign === 0) equal.push(place)
      }
      unsure = left
      if (empties.length > before) continue
      return { project, num, rem, price, empties: [...empties, ...equal] }
    }
  }

  #notIn(from: number, end: number, taken: readonly number[]): number[] {
    const isTaken = new Set(taken)
    return Array.from({ length: end - from }, (_, at) => from + at).filter((at) => !isTaken.has(at))
  }

  /** Whether a ballot has less than its part (-1), exactly its part (0), or more (1). */
  #sign(ballot: number, place: number, num: bigint, rem: bigint): number {
    const held = this.#exactMoney(ballot) * rem
    const part = num * BigInt(this.worth[place] as number)
    return held < part ? -1 : held > part ? 1 : 0
  }

  /** Over the common denominator. */
  #exactMoney(ballot: number): bigint {
    const coefficients = new Float64Array(this.rounds)
    this.#addPaid(ballot, 1, coefficients)
    return this.endowment.num * this.#denominator - this.#over(coefficients)
  }

  #addPaid(ballot: number, weight: number, coefficients: Float64Array) {
    const { starts, choices } = this.#election.ballots
    for (let at = starts[ballot] as number; at < (starts[ballot + 1] as number); at++) {
      const round = this.roundOf[choices[at] as number] as number
      if (round === -1) continue
      const worth = this.#support.choiceWorth[at] as number
      coefficients[round] = (coefficients[round] as number) + weight * worth
    }
  }

  /** Sum of coefficient × price over all rounds, over the common denominator. */
  #over(coefficients: Float64Array): bigint {
    let sum = 0n
    for (let round = 0; round < this.rounds; round++) {
      const factor = this.#factors[round] as bigint
      if (factor !== 1n) sum *= factor
      const coefficient = coefficients[round] as number
      if (coefficient !== 0) sum += BigInt(coefficient) * (this.#prices[round] as bigint)
    }
    return sum
  }

  /** Its supporters pay; what was free to buy costs nobody anything. */
  buy({ project, num, rem, price, empties }: ExactPrice): Bought {
    const { money, ballots, worth, weights } = this
    const by = gcd(rem, num % rem)
    const factor = rem / by
    const round = this.rounds
    const from = this.#support.starts[project] as number
    let [payers, emptied, held] = [0, 0, 0]
    for (let place = from; place < from + (this.live[project] as number); place++) {
      const ballot = ballots[place] as number
      const weight = weights[place] as number
      const own = money[ballot] as number
      payers += weight
      held += weight * own
      money[ballot] = own - price * (worth[place] as number)
    }
    for (const place of empties) {
      const ballot = ballots[place] as number
      emptied += weights[place] as number
      money[ballot] = nothing
      this.emptiedIn[ballot] = round
    }
    this.#prices.push(num / by)
    this.#factors.push(factor)
    this.#denominator *= factor
    this.roundOf[project] = round
    this.rounds++
    this.#grow()
    return { payers, emptied, held }
  }

  /** Price of one unit of utility in a round, in smallest amounts. */
  priceIn(round: number): Fraction {
    let denominator = this.endowment.den
    for (let at = 0; at <= round; at++) denominator *= this.#factors[at] as bigint
    return { num: this.#prices[round] as bigint, den: denominator }
  }
}
