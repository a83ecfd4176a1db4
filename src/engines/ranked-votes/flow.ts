import type { Orders } from './ballots.ts'

/**
 * Where ballots go when options that are elected keep a part of each and pass on the rest: through the elected
 * ones in the order of the ballot, up to the first option that still hopes, which takes all that is left.
 * Ballots that go the same way are counted together: branches begin at 0, where every ballot starts, and
 * a branch comes after the one it grows from.
 */
export class Flow {
  /** How many branches. */
  size = 1
  readonly #options: number
  /** For each branch and option: the next branch when it is elected, 0 when no ballot goes there. */
  #children: Int32Array
  /** For each branch and option: ballots that end with it, since it hopes. */
  #held: Float64Array
  /** For each branch: ballots that come through, and those that name nobody after. */
  #through = [0]
  #ended = [0]

  constructor(
    orders: Orders,
    options: number,
    elected: readonly number[],
    hopeful: ReadonlySet<number>,
  ) {
    this.#options = options
    this.#children = new Int32Array(options * 8)
    this.#held = new Float64Array(options * 8)
    const kind = new Uint8Array(options)
    for (const option of elected) kind[option] = 1
    for (const option of hopeful) kind[option] = 2
    for (let ballot = 0; ballot < orders.size; ballot++)
      if (orders.starts[ballot] !== orders.ends[ballot]) this.#follow(orders, ballot, kind)
  }

  readonly child = (branch: number, option: number) =>
    this.#children[branch * this.#options + option] as number
  readonly held = (branch: number, option: number) =>
    this.#held[branch * this.#options + option] as number
  readonly through = (branch: number) => this.#through[branch] as number
  readonly ended = (branch: number) => this.#ended[branch] as number

  #follow({ options, starts, ends, counts }: Orders, ballot: number, kind: Uint8Array) {
    const count = counts[ballot] as number
    const end = ends[ballot] as number
    let branch = 0
    this.#through[0] = (this.#through[0] as number) + count
    for (let at = starts[ballot] as number; at < end; at++) {
      const option = options[at] as number
      if (kind[option] === 2) {
        const place = branch * this.#options + option
        this.#held[place] = (this.#held[place] as number) + count
        return
      }
      if (kind[option] !== 1) continue
      branch = this.child(branch, option) || this.#grow(branch, option)
      this.#through[branch] = (this.#through[branch] as number) + count
    }
    this.#ended[branch] = (this.#ended[branch] as number) + count
  }

  #grow(branch: number, option: number): number {
    const made = this.size++
    if (this.size * this.#options > this.#children.length) {
      const length = Math.ceil(this.#children.length * 1.5) + this.#options
      const children = new Int32Array(length)
      children.set(this.#children)
      this.#children = children
      const held = new Float64Array(length)
      held.set(this.#held)
      this.#held = held
    }
    this.#children[branch * this.#options + option] = made
    this.#through.push(0)
    this.#ended.push(0)
    return made
  }
}
