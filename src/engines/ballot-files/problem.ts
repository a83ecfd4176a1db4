/** What a reader expected where the file has something else. */
export type Expected =
  | 'candidates-and-seats'
  | 'seats-for-options'
  | 'whole-number'
  | 'known-option'
  | 'once-per-ballot'
  | 'ballot-once'
  | 'withdrawn-once'
  | 'end-of-ballot'
  | 'end-of-ballots'
  | 'end-of-comment'
  | 'bracket-option'
  | 'every-option-once'
  | 'option-name'
  | 'one-name-per-option'
  | 'title'
  | 'quoted-name'
  | 'number-of-alternatives'
  | 'alternative-name'
  | 'heading-once'
  | 'data-type'
  | 'number-of-voters'
  | 'number-of-orders'
  | 'number-of-categories'
  | 'strict-order'
  | 'complete-order'
  | 'one-place-per-category'
  | 'count-and-order'
  | 'closed-brace'
  | 'closed-bracket'
  | 'declared-once'
  | 'marks-in-order'
  | 'mark-for-each'
  | 'number-of-ballots'
  | 'abif-line'
  | 'one-separator'
  | 'options-in-first-line'
  | 'one-cell-per-option'
  | 'known-grade'
  | 'rank-number'
  | 'yes-or-no'
  | 'at-least-one-ballot'
  | 'fewer-ballots'
  | 'shorter-line'
  | 'text-file'
  | 'file-of-ballots'

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
