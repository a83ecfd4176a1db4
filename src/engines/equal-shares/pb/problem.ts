export type Section = 'META' | 'PROJECTS' | 'VOTES'

export type PbCode =
  | 'empty-file'
  | 'broken-table'
  | 'before-sections'
  | 'missing-section'
  | 'section-twice'
  | 'missing-column'
  | 'duplicate-column'
  | 'cells-and-titles'
  | 'missing-key'
  | 'duplicate-key'
  | 'unknown-vote-type'
  | 'bad-number'
  | 'unsure-number'
  | 'negative'
  | 'not-positive'
  | 'too-large'
  | 'empty-cell'
  | 'duplicate-project'
  | 'duplicate-voter'
  | 'unknown-project'
  | 'project-twice'
  | 'points-and-projects'
  | 'too-few-choices'
  | 'too-many-choices'
  | 'too-few-points'
  | 'too-many-points'
  | 'point-out-of-range'
  | 'ballot-too-costly'
  | 'wrong-count'
  | 'wrong-votes'
  | 'wrong-score'
  | 'bad-selected'
  | 'no-project'

/** What is only worth knowing: the file can be counted. */
export type PbRemarkCode =
  | 'counted-twice'
  | 'usual-key-missing'
  | 'unknown-key'
  | 'costs-over-budget'
  | 'free-project'
  | 'no-vote'
  | 'empty-ballot'
  | 'default-score'
  | 'selected-over-budget'

interface Placed {
  /** From 1; absent when the whole file is meant. */
  readonly line?: number
  /** Title of the column, or key of META. */
  readonly column?: string
  readonly found?: string
  readonly expected?: string
  /** Line where the same thing stands already. */
  readonly otherLine?: number
}

/** One thing that is wrong in a `.pb` file: where, what stands there, what was expected. */
export interface PbProblem extends Placed {
  readonly code: PbCode
}

export interface PbRemark extends Placed {
  readonly code: PbRemarkCode
}
