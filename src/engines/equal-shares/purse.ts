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
  readonly endowment: Fraction
  /** Within which each of `money` is known. */
  error = 0
  rounds = 0
  readonly #election: Election
  readonly #support: Support
  readonly #weights: Float64Array
  readonly #prices: bigint[] = []
  readonly #factors: bigint[] = []
  #denominator = 1n

  /** @param endowment what each voter holds, in smallest amounts. */
  constructor(election: Election, support: Support, endowment: Fraction) {
    const { ballots, projects } = election
    this.#election = election
    this.#support = support
    this.#weights = ballots.weights
    this.endowment = endowment
    this.money = new Float64Array(ballots.weights.length).fill(Number(endowment.num))
    this.emptiedIn = new Int32Array(ballots.weights.length).fill(-1)
    this.roundOf = new Int32Array(projects.length).fill(-1)
    this.ballots = support.ballots.slice()
    this.worth = support.worth.slice()
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
    const { coefficients, voters } = this.#paidBefore(project, () => true)
    const denominator = this.#denominator
    const held = this.endowment.num * voters * denominator - this.#over(coefficients)
    return held >= this.cost(project) * denominator
  }

  /**
   * The exact price of a project that its supporters can pay, from one known within `slack`.
   * Supporters who have less than their part give all they have: the price is found again until none is left among
   * those who were thought to have enough.
   */
  exactPrice(project: number, near: number, slack: number): ExactPrice {
    const from = this.#support.starts[project] as number
    const end = from + (this.live[project] as number)
    const short = new Uint8Array(end - from)
    for (let place = from; place < end; place++) {
      const worth = this.worth[place] as number
      const held = this.money[this.ballots[place] as number] as number
      if (held < near * worth - (this.error + worth * slack)) short[place - from] = 1
    }
    for (;;) {
      const {
        coefficients,
        voters,
        worth: rest,
      } = this.#paidBefore(project, (place) => short[place - from] === 1)
      if (rest === 0) throw new RangeError('a project that cannot be paid has no price')
      const rem = BigInt(rest)
      const denominator = this.#denominator
      const num =
        (this.cost(project) - this.endowment.num * voters) * denominator + this.#over(coefficients)
      const price = numberOf({ num, den: denominator * rem })
      const equal: number[] = []
      let hasMoved = false
      for (let place = from; place < end; place++) {
        const ballot = this.ballots[place] as number
        if (short[place - from] === 1 || this.emptiedIn[ballot] !== -1) continue
        const part = price * (this.worth[place] as number)
        const gap = (this.money[ballot] as number) - part
        const doubt = 2 * this.error + part * 2 ** -50
        if (gap > doubt) continue
        const sign = gap < -doubt ? -1 : this.#sign(ballot, place, num, rem)
        if (sign < 0) {
          short[place - from] = 1
          hasMoved = true
        } else if (sign === 0) equal.push(place)
      }
      if (hasMoved) continue
      const empties = [...short.keys()].flatMap((at) => (short[at] === 1 ? [from + at] : []))
      return { project, num, rem, price, empties: [...empties, ...equal] }
    }
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

  /** What the supporters that are picked have paid in each round, their number, and what the project is worth to the others. */
  #paidBefore(project: number, picks: (place: number) => boolean) {
    const from = this.#support.starts[project] as number
    const coefficients = new Float64Array(this.rounds)
    let voters = 0
    let worth = 0
    for (let place = from; place < from + (this.live[project] as number); place++) {
      const ballot = this.ballots[place] as number
      if (this.emptiedIn[ballot] !== -1) continue
      const weight = this.#weights[ballot] as number
      if (picks(place)) {
        voters += weight
        this.#addPaid(ballot, weight, coefficients)
      } else worth += weight * (this.worth[place] as number)
    }
    return { coefficients, voters: BigInt(voters), worth }
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
  buy({ project, num, rem, price, empties }: ExactPrice): void {
    const by = gcd(rem, num % rem)
    const factor = rem / by
    const round = this.rounds
    const from = this.#support.starts[project] as number
    for (let place = from; place < from + (this.live[project] as number); place++) {
      const ballot = this.ballots[place] as number
      if (this.emptiedIn[ballot] === -1)
        this.money[ballot] = (this.money[ballot] as number) - price * (this.worth[place] as number)
    }
    for (const place of empties) {
      const ballot = this.ballots[place] as number
      this.money[ballot] = 0
      this.emptiedIn[ballot] = round
    }
    this.#prices.push(num / by)
    this.#factors.push(factor)
    this.#denominator *= factor
    this.roundOf[project] = round
    this.rounds++
    this.#grow()
  }

  /** Price of one unit of utility in a round, in smallest amounts. */
  priceIn(round: number): Fraction {
    let denominator = this.endowment.den
    for (let at = 0; at <= round; at++) denominator *= this.#factors[at] as bigint
    return { num: this.#prices[round] as bigint, den: denominator }
  }
}
