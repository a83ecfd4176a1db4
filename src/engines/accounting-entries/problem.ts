/** What a file of accounting entries should have where it has something else. */
export type FecProblemCode =
  /** Nothing at all, or no line below the titles. */
  | 'empty-file'
  | 'no-entry'
  /** A byte that no text holds (a workbook, an archive, UTF-16). */
  | 'not-text'
  /** A line that is not in the letters (UTF-8) in which the file began. */
  | 'encoding'
  | 'line-too-long'
  /** Neither a tab nor a bar parts the titles. */
  | 'separator'
  /** Another title than the one of the decree at this place. */
  | 'column-title'
  /** Two further columns have one title: an axis named by it would be two things. */
  | 'column-twice'
  | 'cell-count'
  | 'missing-value'
  | 'account'
  | 'date'
  | 'no-such-day'
  | 'amount'
  | 'two-decimals'
  /** A debit and a credit on one line. */
  | 'one-side'
  /** `Sens` that is neither D nor C (nor +1, −1). */
  | 'side'
  /** An entry dated after the end of the year that the name of the file tells. */
  | 'after-closing'
  /** Debits and credits of one entry differ: told at its first line. */
  | 'unbalanced'
  /** Amounts that together are more than what whole numbers hold exactly (90 thousand million euros). */
  | 'too-much'
  /** The column that was to tell the axis is not in the file. */
  | 'no-axis-column'

/** Where a file of entries cannot be taken: line and column, what was expected, what stands there. */
export interface FecProblem {
  readonly code: FecProblemCode
  /** From 1, the line of titles. */
  readonly line: number
  /** Title of the column; absent when the whole line, or the whole entry, is meant. */
  readonly column?: string
  /** What stands there, 60 signs at most. */
  readonly found?: string
  /** The title, the number of cells, the last day, or the titles that there are. */
  readonly expected?: string
  /** For `unbalanced`: debits less credits, in cents. */
  readonly difference?: number
}

/** So many problems are kept with their places; the others are counted. */
const mostProblems = 1_000

/** Collects problems: a file with as many mistakes as lines does not fill the memory. */
export class ProblemList {
  readonly kept: FecProblem[] = []
  count = 0

  tell(problem: FecProblem) {
    this.count++
    if (this.kept.length < mostProblems) this.kept.push(shortened(problem))
  }
}

function shortened(problem: FecProblem): FecProblem {
  const { found } = problem
  return found !== undefined && found.length > 60
    ? { ...problem, found: `${found.slice(0, 59)}…` }
    : problem
}
