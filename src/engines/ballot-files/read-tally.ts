import { fail, linesOf } from './problem.ts'
import { cellsOf, separatorOf } from './separated.ts'

/** How many times each option got each grade: what is published of a vote by majority judgment. */
export interface TallyFile {
  /** The worst first. */
  readonly grades: readonly string[]
  readonly options: readonly string[]
  /** For each option, counts from the worst grade to the best. */
  readonly tallies: readonly (readonly bigint[])[]
}

/** Whether a table is a tally (an option and its counts on each line) rather than one ballot a line. */
export function isTally(text: string): boolean {
  const [first = '', ...lines] = linesOf(text).filter((line) => line.trim() !== '')
  const separator = separatorOf(first)
  if (cellsOf(first, separator, 1)[0] !== '' || lines.length === 0) return false
  return lines.every((line) => {
    const [name = '', ...counts] = cellsOf(line, separator, 1)
    return /\D/.test(name) && counts.length > 0 && counts.every((count) => /^\d+$/.test(count))
  })
}

/**
 * A tally as Mieux Voter writes it: an empty first cell, then the grades from the best to the worst; each
 * next line is an option with its counts.
 *
 * @throws UnreadableBallots with the line and what was expected there
 */
export function readTally(text: string): TallyFile {
  const lines = linesOf(text)
  const separator = separatorOf(lines[0] ?? '')
  const [, ...bestFirst] = cellsOf(lines[0] ?? '', separator, 1)
  const options: string[] = []
  const tallies: bigint[][] = []
  for (const [index, whole] of lines.entries()) {
    if (index === 0 || whole.trim() === '') continue
    const [name = '', ...counts] = cellsOf(whole, separator, index + 1)
    if (counts.length !== bestFirst.length) fail(index + 1, 'one-cell-per-option', whole)
    options.push(name)
    tallies.push(
      counts.reverse().map((count) => {
        if (!/^\d{1,30}$/.test(count)) fail(index + 1, 'whole-number', count)
        return BigInt(count)
      }),
    )
  }
  return { grades: bestFirst.reverse(), options, tallies }
}
