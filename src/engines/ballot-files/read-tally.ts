import { BallotBox } from './ballot-box.ts'
import { type BallotFile, type BallotReader, sameNames } from './ballot-file.ts'
import { fail } from './problem.ts'
import { cellsOf, separatorOf } from './separated.ts'

/** A published tally has one line for each option: more are ballots. */
const mostOptions = 2_000

/**
 * A tally as Mieux Voter writes it: an empty first cell, then the grades from the best to the worst; each
 * next line is an option with its counts.
 */
export function tallyReader(): BallotReader {
  let number = 0
  let separator = ','
  let bestFirst: readonly string[] = []
  const options: string[] = []
  const tallies: bigint[][] = []
  return {
    line(text) {
      number++
      if (number === 1) {
        separator = separatorOf(text)
        bestFirst = cellsOf(text, separator, 1).slice(1)
        if (bestFirst.length === 0 || new Set(bestFirst).size < bestFirst.length)
          fail(1, 'known-grade', text)
        return
      }
      if (text.trim() === '') return
      const [name = '', ...counts] = cellsOf(text, separator, number)
      if (counts.length !== bestFirst.length) fail(number, 'one-cell-per-option', text)
      if (name === '') fail(number, 'option-name', text)
      options.push(name)
      tallies.push(
        counts.reverse().map((count) => {
          if (!/^\d{1,30}$/.test(count)) fail(number, 'whole-number', count)
          return BigInt(count)
        }),
      )
    },
    end() {
      if (options.length === 0) fail(Math.max(1, number), 'at-least-one-ballot', '')
      // The option that most people graded tells how many judged.
      let judges = 0n
      for (const tally of tallies) {
        const sum = tally.reduce((total, count) => total + count, 0n)
        if (sum > judges) judges = sum
      }
      return {
        title: '',
        options,
        withdrawn: [],
        seats: undefined,
        order: undefined,
        ballots: new BallotBox(),
        grades: {
          names: [...bestFirst].reverse(),
          tallies,
          judges,
        },
        notes: sameNames(options),
      } satisfies BallotFile
    },
  }
}

/**
 * Tells a tally (an option and its counts on each line) from one ballot a line, as lines come: an empty first
 * cell, then on each line a name that is no number, and whole numbers.
 */
export class TallyGuess {
  #separator = ','
  #lines = 0
  #can = true

  get isTally(): boolean {
    return this.#can && this.#lines > 1
  }
  /** Whether lines still have to be shown. */
  get isOpen(): boolean {
    return this.#can
  }

  line(text: string) {
    if (!this.#can || text.trim() === '') return
    if (this.#lines++ === 0) {
      this.#separator = separatorOf(text)
      this.#can = cellsOf(text, this.#separator, 1)[0] === ''
      return
    }
    const [name = '', ...counts] = cellsOf(text, this.#separator, this.#lines)
    this.#can =
      this.#lines <= mostOptions &&
      /\D/.test(name) &&
      counts.length > 0 &&
      counts.every((count) => /^\d+$/.test(count))
  }
}
