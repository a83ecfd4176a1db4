import { type Estimate, estimateOf, usualAlpha } from './estimate.ts'
import { leastSquares } from './least-squares.ts'
import { outside } from './linear/covariance.ts'
import { factorise } from './linear/qr.ts'
import { dot } from './linear/sums.ts'
import { checkBetween, checkFinite, checkWhole, refuse } from './problem.ts'

/** What is supposed of the noise: months that follow each other resemble each other. It must be said before. */
export type Autocorrelation =
  /** Each value keeps `rho` of the noise before it, between −1 and 1 (Prais and Winsten, 1954); 0 for none. */
  | { readonly kind: 'stated'; readonly rho: number }
  /** Errors that hold up to `lag` values apart (Newey and West, Econometrica 55, 1987, Bartlett’s weights, × n ÷ (n − k)). */
  | { readonly kind: 'newey-west'; readonly lag: number }

export interface InterruptedSeries {
  /** `(Intercept)`, `trend`, `level` (the jump when it began), `slope` (what the trend gained since), in units of the outcome, by value. */
  readonly estimates: readonly Estimate[]
  /** Correlation of each residual of plain least squares with the one before: to be held against what was stated. */
  readonly lagOne: number
  /** Near 2 when neighbours do not resemble each other (Durbin and Watson, Biometrika 37, 1950). */
  readonly durbinWatson: number
}

/**
 * One series, evenly spaced, interrupted once: how far level and trend left what was going on before (Wagner et al., J. Clin. Pharm.
 * Ther. 27, 2002). Nothing is compared with: whatever else happened that day is in it.
 *
 * @param start place, from 0, of the first value after; 3 values at least before, and 3 from there
 * @throws ImpossibleTrial `too-few`, `out-of-range`
 */
export function interruptedSeries(
  outcome: readonly number[],
  start: number,
  autocorrelation: Autocorrelation,
  alpha: number = usualAlpha,
): InterruptedSeries {
  checkFinite(outcome, 'outcome')
  checkWhole('start', start, 0)
  if (start < 3 || outcome.length - start < 3) {
    refuse('too-few', { name: 'start', found: String(start), expected: '3 before and 3 after' })
  }
  const columns = [
    { name: '(Intercept)', values: outcome.map(() => 1) },
    { name: 'trend', values: outcome.map((_, at) => at) },
    { name: 'level', values: outcome.map((_, at) => Number(at >= start)) },
    { name: 'slope', values: outcome.map((_, at) => Math.max(0, at - start)) },
  ]
  const options = { se: 'classical', intercept: false, alpha } as const
  const plain = leastSquares(outcome, columns, options)
  const { residuals } = plain
  const steps = residuals.subarray(1).map((value, at) => value - (residuals[at] as number))
  const squares = dot(residuals, residuals)
  const told = {
    lagOne: dot(residuals.subarray(1), residuals.subarray(0, -1)) / squares,
    durbinWatson: dot(steps, steps) / squares,
  }
  if (autocorrelation.kind === 'stated') {
    const { rho } = autocorrelation
    checkBetween('rho', rho, -1, 1)
    const first = Math.sqrt(1 - rho * rho)
    const apart = (values: readonly number[]) =>
      values.map((value, at) =>
        at === 0 ? first * value : value - rho * (values[at - 1] as number),
      )
    const turned = columns.map(({ name, values }) => ({ name, values: apart(values) }))
    return { ...told, estimates: leastSquares(apart(outcome), turned, options).estimates }
  }
  const { lag } = autocorrelation
  checkWhole('lag', lag, 0)
  if (lag >= outcome.length) refuse('out-of-range', { name: 'lag', found: String(lag) })
  const factors = factorise(
    columns.map(({ values }) => Float64Array.from(values)),
    columns.map(({ name }) => name),
  )
  const scores = factors.q.map((column) =>
    column.map((value, at) => value * (residuals[at] as number)),
  )
  const n = outcome.length
  const meat = scores.map((left) =>
    scores.map((other) => {
      let sum = dot(left, other)
      for (let gap = 1; gap <= lag; gap++) {
        const later = dot(left.subarray(gap), other.subarray(0, n - gap))
        const earlier = dot(left.subarray(0, n - gap), other.subarray(gap))
        sum += (1 - gap / (lag + 1)) * (later + earlier)
      }
      return (sum * n) / (n - columns.length)
    }),
  )
  const covariance = outside(factors, meat)
  return {
    ...told,
    estimates: plain.estimates.map(({ term, estimate, df }, at) =>
      estimateOf({ term, estimate, df, n, se: Math.sqrt(covariance[at]?.[at] as number) }, alpha),
    ),
  }
}
