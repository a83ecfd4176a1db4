/** What a reader expected where the file has something else. */
export type Expected =
  | 'candidates-and-seats'
  | 'whole-number'
  | 'known-option'
  | 'end-of-ballot'
  | 'end-of-ballots'
  | 'option-name'
  | 'one-name-per-option'
  | 'quoted-name'
  | 'number-of-alternatives'
  | 'alternative-name'
  | 'count-and-order'
  | 'closed-brace'
  | 'closed-bracket'
  | 'abif-line'
  | 'one-separator'
  | 'options-in-first-line'
  | 'one-cell-per-option'
  | 'known-grade'
  | 'rank-number'
  | 'yes-or-no'
  | 'at-least-one-ballot'
  | 'text-file'

/** Where a file of ballots cannot be read: the line (from 1), what was expected, what is there. */
export interface BallotFileProblem {
  readonly line: number
  readonly expected: Expected
  readonly found: string
}

export class UnreadableBallots extends Error {
  readonly problem: BallotFileProblem
  constructor(problem: BallotFileProblem) {
    super(`line ${problem.line}: ${problem.expected} expected, found ${problem.found}`)
    this.problem = problem
  }
}

export function fail(line: number, expected: Expected, found: string): never {
  throw new UnreadableBallots({ line, expected, found: found.trim().slice(0, 60) })
}

/** A whole number from 0 that a computer holds exactly, or the problem. */
export function wholeNumber(line: number, text: string | undefined): number {
  const number = /^\d{1,15}$/.test(text ?? '') ? Number(text) : Number.NaN
  if (!Number.isSafeInteger(number)) fail(line, 'whole-number', text ?? '')
  return number
}

/** Lines of a text, whatever ends them; the mark that some programs write first is left out. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
}
