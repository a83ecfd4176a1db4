import { studentBeyond, studentUpper } from './laws/student.ts'
import { checkBetween } from './problem.ts'

/** One number that was estimated, in the unit of the outcome, with how sure it is. */
export interface Estimate {
  readonly term: string
  readonly estimate: number
  /** Standard error, from 0. */
  readonly se: number
  /** Degrees of freedom of Student’s law; they need not be whole. */
  readonly df: number
  /** estimate ÷ se. */
  readonly t: number
  /** Two-sided, from 0 to 1: how often chance alone would give a t as far from zero. */
  readonly p: number
  /** Bounds of the interval at 1 − alpha. */
  readonly low: number
  readonly high: number
  /** Rows that it rests on. */
  readonly n: number
}

/** The usual alpha: intervals at 95 %. */
export const usualAlpha = 0.05

/** @throws ImpossibleTrial `out-of-range` unless alpha lies between 0 and 1 */
export function estimateOf(
  { term, estimate, se, df, n }: Pick<Estimate, 'term' | 'estimate' | 'se' | 'df' | 'n'>,
  alpha: number,
): Estimate {
  checkBetween('alpha', alpha, 0, 1)
  const t = estimate / se
  const half = studentUpper(alpha / 2, df) * se
  return {
    ...{ term, estimate, se, df, t, n },
    p: studentBeyond(t, df),
    low: estimate - half,
    high: estimate + half,
  }
}
