/** Why a file, or one notice of it, was not taken; or why one of its facts was left out. */
export type NoticeProblemCode =
  /** The whole file. */
  | 'empty-file'
  | 'not-text'
  | 'not-json'
  | 'not-xml'
  | 'unknown-shape'
  | 'no-notice'
  | 'missing-title'
  | 'broken-table'
  /** One notice: it is left out. */
  | 'missing-value'
  | 'not-a-call'
  | 'cells-and-titles'
  /** One fact: the notice is taken without it. */
  | 'day'
  | 'rate'
  | 'amount'
  | 'address'
  | 'place-code'
  | 'siren'
  | 'closes-before-opening'

export interface NoticeProblem {
  readonly code: NoticeProblemCode
  /** Line of a table, from 1. */
  readonly line?: number
  /** Place in a list, from 1. */
  readonly entry?: number
  /** Field or column, as the source names it. */
  readonly field?: string
  /** What stands there, 60 signs at most. */
  readonly found?: string
}

/** So many are kept with their places; the others are counted. */
const mostProblems = 1_000

export class NoticeProblems {
  readonly kept: NoticeProblem[] = []
  count = 0

  tell(problem: NoticeProblem) {
    this.count++
    if (this.kept.length >= mostProblems) return
    const { found } = problem
    this.kept.push(
      found !== undefined && found.length > 60
        ? { ...problem, found: `${found.slice(0, 59)}…` }
        : problem,
    )
  }
}
