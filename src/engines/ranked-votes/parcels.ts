import type { Orders } from './ballots.ts'

/** Who receives a ballot of a parcel, or nobody. */
type Give = (ballot: number, count: number, value: number) => number | undefined

/**
 * Ballots of a transferable vote in parcels, one for each option that holds some: each ballot has a value, and
 * a place in its order that only goes forward. Plain numbers, so that a million ballots hold in some megabytes.
 */
export class Parcels {
  /** How many ballots name someone. */
  readonly valid: number
  readonly #orders: Orders
  readonly #place: Uint32Array
  readonly #value: Float64Array
  /** First ballot of each parcel, next ballot after each one; -1 ends. */
  readonly #first: Int32Array
  readonly #next: Int32Array

  constructor(orders: Orders, options: number, value: number) {
    this.#orders = orders
    this.#place = orders.starts.slice(0, orders.size)
    this.#value = new Float64Array(orders.size).fill(value)
    this.#first = new Int32Array(options).fill(-1)
    this.#next = new Int32Array(orders.size).fill(-1)
    let valid = 0
    for (let ballot = 0; ballot < orders.size; ballot++)
      if (orders.starts[ballot] !== orders.ends[ballot]) valid += orders.counts[ballot] as number
    this.valid = valid
  }

  /** The option that a ballot names first among those who can receive it. */
  nextOf(ballot: number, hopeful: ReadonlySet<number>): number | undefined {
    const { options, ends } = this.#orders
    const end = ends[ballot] as number
    let at = this.#place[ballot] as number
    while (at < end && !hopeful.has(options[at] as number)) at++
    this.#place[ballot] = at
    return at < end ? options[at] : undefined
  }

  /** The first count: each ballot that names someone goes to one parcel. */
  dealAll(give: Give) {
    const { size, starts, ends } = this.#orders
    for (let ballot = 0; ballot < size; ballot++)
      if (starts[ballot] !== ends[ballot]) this.#move(ballot, give)
  }

  /** All the ballots of an option go on, each at the value that its own becomes. */
  deal(from: number, give: Give, worthOf: (value: number) => number) {
    let ballot = this.#first[from] as number
    this.#first[from] = -1
    while (ballot !== -1) {
      const next = this.#next[ballot] as number
      this.#value[ballot] = worthOf(this.#value[ballot] as number)
      this.#move(ballot, give)
      ballot = next
    }
  }

  #move(ballot: number, give: Give) {
    const to = give(ballot, this.#orders.counts[ballot] as number, this.#value[ballot] as number)
    if (to === undefined) return
    this.#next[ballot] = this.#first[to] as number
    this.#first[to] = ballot
  }
}
