/** Which of the three files a problem stands in. */
export type IndexFile = 'data' | 'meta' | 'plan'

export type ProblemCode =
  | 'empty-file'
  | 'broken-table'
  | 'missing-column'
  | 'duplicate-column'
  | 'unknown-column'
  | 'cells-and-titles'
  | 'empty-cell'
  | 'duplicate-code'
  | 'duplicate-unit'
  | 'not-a-number'
  | 'two-decimal-signs'
  | 'unknown-type'
  | 'bad-level'
  | 'bad-direction'
  | 'bad-weight'
  | 'weights-all-zero'
  | 'unknown-parent'
  | 'parent-not-above'
  | 'circle'
  | 'no-parent'
  | 'several-tops'
  | 'no-top'
  | 'no-child'
  | 'no-indicator'
  | 'no-unit'
  | 'unknown-denominator'
  | 'zero-denominator'
  | 'not-json'
  | 'unknown-key'
  | 'bad-value'
  | 'missing-key'
  | 'unknown-group'

/** One thing that is wrong in what was given: where, what stands there, what was expected. */
export interface IndexProblem {
  readonly file: IndexFile
  readonly code: ProblemCode
  /** From 1; absent when the whole file is meant. */
  readonly line?: number
  /** Title of the column, or path of the key in a plan. */
  readonly column?: string
  readonly found?: string
  /** Values that are allowed, or the name that was looked for. */
  readonly expected?: string
  /** Line where the same code stands already. */
  readonly otherLine?: number
}

/** Tells what a table says wrong, with the file where it stands. */
export function tellOf(file: IndexFile, problems: IndexProblem[]) {
  return (problem: Omit<IndexProblem, 'file'>) => {
    problems.push({ file, ...problem })
  }
}

/** The computation that is asked has no result: which element, which unit, and the value that forbids it. */
export class ImpossibleIndex extends Error {
  readonly why: 'not-positive' | 'zero' | 'not-finite'
  readonly node: string
  readonly unit: string
  readonly method: string
  constructor(why: ImpossibleIndex['why'], node: string, unit: string, method: string) {
    super(`${method} mean of ${node} for ${unit}: ${why}`)
    this.why = why
    this.node = node
    this.unit = unit
    this.method = method
  }
}
