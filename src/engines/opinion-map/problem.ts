import type { CsvStop } from '#kit/sheets/csv-reader.ts'

/** Which file of a folder a problem stands in. */
export type OpinionFile = 'votes' | 'comments'

export type ProblemCode =
  | 'empty-file'
  | 'broken-table'
  | 'missing-column'
  | 'duplicate-column'
  | 'cells-and-titles'
  | 'bad-time'
  | 'bad-id'
  | 'bad-vote'
  | 'bad-moderation'
  | 'bad-meta'
  | 'duplicate-statement'
  | 'unknown-statement'

/** One thing that is wrong in a file: where, what stands there, what was expected. */
export interface OpinionProblem {
  readonly file: OpinionFile
  readonly code: ProblemCode
  /** From 1. */
  readonly line?: number
  readonly column?: string
  /** What stands there, or how a table breaks off (`CsvStop`). */
  readonly found?: string | CsvStop
  readonly expected?: string
  readonly otherLine?: number
}

/** More than anyone reads: a file of another kind has one on each line. */
export const mostProblems = 1000
