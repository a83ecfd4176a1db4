/** One ballot as it is read back: `ranks` goes from the option liked most, equal ones together. */
export interface ReadBallot {
  readonly count: number
  readonly ranks: readonly (readonly number[])[]
}

/** Votes are counted in hundred-thousandths: beyond this, a computer would round them. */
const mostBallots = 90_000_000_000

/**
 * Ballots merged as they come: equal ones are kept once, with how many they are. A million different ballots
 * with twenty ranks hold in some sixty megabytes, where objects would take three gigabytes.
 *
 * A ballot is a run of codes: twice the number of an option, plus one when it shares the place of the option
 * before it. `starts[n]` to `starts[n + 1]` bound the codes of ballot `n`, cast `counts[n]` times.
 */
export class BallotBox implements Iterable<ReadBallot> {
  codes: Uint16Array | Uint8Array = new Uint8Array(4096)
  starts = new Uint32Array(1024)
  counts = new Float64Array(1024)
  /** How many different ballots. */
  size = 0
  /** How many ballots in all, blank ones included. */
  total = 0
  #hashes = new Int32Array(1024)
  #slots = new Int32Array(4096).fill(-1)
  #end = 0
  #stamp = 0
  #met = new Int32Array(64)

  /** Begins a ballot; one that was left open is dropped. */
  open() {
    this.#end = this.starts[this.size] as number
    this.#stamp++
  }

  /** The next option of the open ballot. @returns whether the ballot did not name it before */
  put(option: number, joins = false): boolean {
    if (option >= this.#met.length) this.#met = grown(this.#met, option + 1)
    if (this.#met[option] === this.#stamp) return false
    this.#met[option] = this.#stamp
    if (option > 126 && this.codes instanceof Uint8Array) this.codes = Uint16Array.from(this.codes)
    if (this.#end === this.codes.length) this.codes = grown(this.codes, this.#end + 1)
    this.codes[this.#end++] = option * 2 + (joins ? 1 : 0)
    return true
  }

  /** The open ballot is whole. @returns whether all the ballots together can still be counted exactly */
  close(count: number): boolean {
    this.total += count
    const at = this.#find()
    if (at < this.size) this.counts[at] = (this.counts[at] as number) + count
    else this.#keep(count)
    return this.total <= mostBallots
  }

  *[Symbol.iterator](): Iterator<ReadBallot> {
    for (let ballot = 0; ballot < this.size; ballot++) {
      const ranks: number[][] = []
      const end = this.starts[ballot + 1] as number
      for (let at = this.starts[ballot] as number; at < end; at++) {
        const code = this.codes[at] as number
        if (code & 1) ranks.at(-1)?.push(code >> 1)
        else ranks.push([code >> 1])
      }
      yield { count: this.counts[ballot] as number, ranks }
    }
  }

  /** How many ballots name no option. */
  get blank(): number {
    let blank = 0
    for (let at = 0; at < this.size; at++)
      if (this.starts[at] === this.starts[at + 1]) blank += this.counts[at] as number
    return blank
  }

  /** Which ballot is equal to the open one; `size` when none is. Leaves its hash and its slot for `#keep`. */
  #find(): number {
    const start = this.starts[this.size] as number
    const length = this.#end - start
    let hash = length
    for (let at = start; at < this.#end; at++)
      hash = Math.imul(hash ^ (this.codes[at] as number), 0x01000193) ^ (hash >>> 15)
    this.#hash = hash
    const mask = this.#slots.length - 1
    for (let slot = mixed(hash) & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot] as number
      if (known === -1) {
        this.#slot = slot
        return this.size
      }
      if (this.#hashes[known] === hash && this.#isOpenOne(known, start, length)) return known
    }
  }
  #hash = 0
  #slot = 0

  #isOpenOne(known: number, start: number, length: number): boolean {
    const from = this.starts[known] as number
    if ((this.starts[known + 1] as number) - from !== length) return false
    for (let at = 0; at < length; at++)
      if (this.codes[from + at] !== this.codes[start + at]) return false
    return true
  }

  #keep(count: number) {
    this.#slots[this.#slot] = this.size
    this.#hashes[this.size] = this.#hash
    this.counts[this.size] = count
    this.size++
    if (this.size + 1 >= this.starts.length) {
      this.starts = grown(this.starts, this.size + 2)
      this.counts = grown(this.counts, this.size + 2)
      this.#hashes = grown(this.#hashes, this.size + 2)
    }
    this.starts[this.size] = this.#end
    if (this.size * 2 > this.#slots.length) this.#spread()
  }

  #spread() {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = slots.length - 1
    for (let ballot = 0; ballot < this.size; ballot++) {
      let slot = mixed(this.#hashes[ballot] as number) & mask
      while (slots[slot] !== -1) slot = (slot + 1) & mask
      slots[slot] = ballot
    }
    this.#slots = slots
  }
}

const mixed = (hash: number) => Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) >>> 3

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

/** A longer copy; half as long again, so that few copies are made and little is kept for nothing. */
function grown<T extends Numbers>(numbers: T, least: number): T {
  const longer = new (numbers.constructor as new (length: number) => T)(
    Math.max(least, Math.ceil(numbers.length * 1.5)),
  )
  longer.set(numbers as never)
  return longer
}
