import type { GradeTally } from './ballot-file.ts'

/** Ballots of grades, counted as they come: nothing is kept of one but what it adds. */
export class GradeBox {
  /** From the worst to the best. */
  readonly names: readonly string[]
  readonly #tallies: number[][] = []
  readonly #different = new Set<string>()
  #judges = 0

  constructor(names: readonly string[]) {
    this.names = names
  }

  /** How many different ballots, of those that were told apart. */
  get distinct(): number {
    return this.#different.size
  }

  /** @param given for each option, an index from the worst, or nothing */
  add(values: readonly (number | undefined)[], times: number, written: string) {
    this.#different.add(written)
    this.#judges += times
    for (let option = 0; option < values.length; option++) {
      const grade = values[option]
      const tally = this.#tallies[option] ?? this.names.map(() => 0)
      this.#tallies[option] = tally
      if (grade !== undefined) tally[grade] = (tally[grade] as number) + times
    }
  }

  tally(options: number): GradeTally {
    const none = this.names.map(() => 0)
    return {
      names: this.names,
      tallies: Array.from({ length: options }, (_, at) => (this.#tallies[at] ?? none).map(BigInt)),
      judges: BigInt(this.#judges),
    }
  }
}
