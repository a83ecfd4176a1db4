import { fisherAbove } from './laws/beta.ts'
import { leastSquares, type Regressor } from './least-squares.ts'
import { mean, variance } from './linear/sums.ts'
import { checkFinite, checkLengths, refuse } from './problem.ts'

export interface Balance {
  readonly name: string
  readonly treated: number
  readonly others: number
  /** Difference of the means in pooled deviations, √((s₁² + s₀²) ÷ 2); 0.1 is little, 0.25 is much (Imbens and Rubin, 2015, ch. 14). */
  readonly difference: number
}

/**
 * How far the arms were from each other before anything was done.
 *
 * @param covariates measured before
 * @returns the difference of each, and the F test of all together by the regression of the arm on them
 * @throws ImpossibleTrial `one-arm`, `too-few`, `constant`, `collinear`
 */
export function balanceOf(
  treated: readonly boolean[],
  covariates: readonly Regressor[],
): {
  readonly covariates: readonly Balance[]
  readonly joint: {
    readonly f: number
    readonly df1: number
    readonly df2: number
    readonly p: number
  }
} {
  const each = differencesOf(treated, covariates)
  const { f } = leastSquares(treated.map(Number), covariates, { se: 'classical' })
  const { value, df1, df2 } = f
  return { covariates: each, joint: { f: value, df1, df2, p: fisherAbove(value, df1, df2) } }
}

/**
 * The difference of each covariate, by itself.
 *
 * @throws ImpossibleTrial `one-arm`, `too-few`, `constant`
 */
export function differencesOf(
  treated: readonly boolean[],
  covariates: readonly Regressor[],
): readonly Balance[] {
  const lists = Object.fromEntries(covariates.map(({ name, values }) => [name, values]))
  checkLengths(treated.length, lists)
  if (treated.every((arm) => arm === treated[0])) refuse('one-arm')
  return covariates.map(({ name, values }) => {
    checkFinite(values, name)
    const all = Array.from(values)
    const treatedValues = all.filter((_, row) => treated[row])
    const other = all.filter((_, row) => !treated[row])
    if (Math.min(treatedValues.length, other.length) < 2)
      refuse('too-few', { name, expected: '2 in each arm' })
    const gap = mean(treatedValues) - mean(other)
    const spread = Math.sqrt((variance(treatedValues) + variance(other)) / 2)
    if (spread === 0) refuse('constant', { name })
    return { name, treated: mean(treatedValues), others: mean(other), difference: gap / spread }
  })
}
