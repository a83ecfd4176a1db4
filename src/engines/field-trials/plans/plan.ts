import type { Correction } from '../corrections.ts'
import { type Design, designs } from '../difference-in-means.ts'
import { clusterErrors, rowErrors, type StandardError } from '../least-squares.ts'
import type { TrialProblem, TrialProblemCode } from '../problem.ts'

/** `did`: two groups, before and after; `ols`: a regression that supposes no draw. */
export const planDesigns = [...designs, 'did', 'ols'] as const
export type PlanDesign = Design | 'did' | 'ols'

export const planErrors = ['neyman', ...rowErrors, ...clusterErrors] as const
/** `neyman` is the error of the design itself. */
export type PlanError = StandardError | 'neyman'

/** What was written before the results: which rows of which column are compared, and how. */
export interface TrialPlan {
  readonly design: PlanDesign
  /** Titles of the columns of outcomes, one at least. */
  readonly outcomes: readonly string[]
  /** Title of the column that says the arm; of any number for `ols`. */
  readonly treatment: string
  /** Word of the arm with which the others are compared; 0, « no » or « control » need not be said. */
  readonly control?: string
  /** Title of the column of blocks, or of pairs. */
  readonly block?: string
  readonly cluster?: string
  /** For `did`: title of the column that says before (0) or after (1). */
  readonly time?: string
  readonly covariates: readonly string[]
  /** That of the design, unless said. */
  readonly se?: PlanError
  /** From 0 to 1: intervals at 1 − alpha. */
  readonly alpha: number
  readonly corrections: readonly Correction[]
  /** Draws done again, when they are too many to be all tried; undefined for none. */
  readonly permutations?: number
  /** Of these draws. */
  readonly seed: number
}

export type DefectCode =
  | TrialProblemCode
  | 'empty-file'
  | 'broken-table'
  | 'empty-cell'
  | 'duplicate-column'
  | 'cells-and-titles'
  | 'two-decimal-signs'
  | 'not-json'
  | 'unknown-key'
  | 'bad-value'
  | 'missing-key'
  | 'missing-column'
  | 'column-twice'
  | 'unknown-arm'
  | 'which-control'

/** One thing that is wrong in a plan or in the rows: where, what stands there, what was expected. */
export interface TrialDefect extends Omit<TrialProblem, 'code' | 'row'> {
  readonly part: 'plan' | 'data'
  readonly code: DefectCode
  /** From 1. */
  readonly line?: number
  /** Title of a column, or key of the plan. */
  readonly column?: string
  readonly otherLine?: number
}

/** What is not wrong, and that whoever reads the numbers must know. */
export interface TrialWarning {
  readonly code:
    | 'rows-left-out'
    | 'units-left-out'
    | 'column-not-used'
    | 'covariates-for-balance'
    | 'no-joint-test'
    | 'arms-unlike'
    | 'arms-lost-unlike'
    | 'few-rows'
    | 'few-clusters'
    | 'few-in-arm'
    | 'no-permutation'
    | 'not-random'
  readonly column?: string
  readonly count?: number
  readonly value?: number
  readonly lines?: readonly number[]
}
