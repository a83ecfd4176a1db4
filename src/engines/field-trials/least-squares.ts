import { type Estimate, estimateOf, usualAlpha } from './estimate.ts'
import { clusteredCovariance } from './linear/clustered.ts'
import { outside } from './linear/covariance.ts'
import { type Columns, type Factors, factorise } from './linear/qr.ts'
import { dot, mean } from './linear/sums.ts'
import { checkFinite, checkLengths, refuse } from './problem.ts'

export const rowErrors = ['classical', 'HC0', 'HC1', 'HC2', 'HC3'] as const
export const clusterErrors = ['CR0', 'CR1', 'CR2'] as const
export type RowError = (typeof rowErrors)[number]
export type ClusterError = (typeof clusterErrors)[number]
export type StandardError = RowError | ClusterError

export interface Regressor {
  readonly name: string
  readonly values: ArrayLike<number>
}

export interface LeastSquaresOptions {
  /** HC2 without clusters and CR2 with them, unless said. */
  readonly se?: StandardError
  /** Name of the cluster of each row: needed by CR0, CR1 and CR2, refused with the others. */
  readonly clusters?: readonly string[]
  /** From 0 to 1; 0.05 unless said. */
  readonly alpha?: number
  /** Whether a column of ones stands first, as `(Intercept)`: it does unless said. */
  readonly intercept?: boolean
  /** Dimensions that were taken out of the columns before (means of units): they count in the degrees of freedom. */
  readonly absorbed?: number
}

export interface LeastSquares {
  /** In the order of the columns. */
  readonly estimates: readonly Estimate[]
  /** Covariance of the estimates, row by row. */
  readonly covariance: readonly (readonly number[])[]
  readonly residuals: Float64Array
  /** Square root of the residual variance, in the unit of the outcome. */
  readonly sigma: number
  /** Share of the variance of the outcome that the columns tell; around zero without intercept. */
  readonly rSquared: number
  /** Test of all columns but the intercept together, by classical errors. */
  readonly f: { readonly value: number; readonly df1: number; readonly df2: number }
}

/**
 * Ordinary least squares by QR. Errors: classical; HC0 to HC3 (MacKinnon and White, J. Econom. 29, 1985), n − k degrees of
 * freedom; CR0 and CR1, which multiplies by G ÷ (G − 1) × (n − 1) ÷ (n − k) as Stata does, G − 1 degrees of freedom; CR2 with the degrees
 * of freedom of Satterthwaite (Bell and McCaffrey, Survey Methodology 28, 2002; Pustejovsky and Tipton, J. Bus. Econ. Stat. 36,
 * 2018, working model of independent rows).
 *
 * @param outcome one number a row
 * @param columns of the same length, without the intercept; a constant one is refused beside the intercept
 * @throws ImpossibleTrial `columns-differ`, `not-a-number`, `constant`, `collinear`, `too-many-columns`, `few-clusters`;
 * `alone` for HC2 and HC3, when a row alone tells a column
 * @example leastSquares([1, 2, 4], [{ name: 'x', values: [0, 1, 2] }], { se: 'classical' }) // x: 1.5, se 0.2887
 */
export function leastSquares(
  outcome: ArrayLike<number>,
  columns: readonly Regressor[],
  options: LeastSquaresOptions = {},
): LeastSquares {
  const { clusters, alpha = usualAlpha, intercept = true, absorbed = 0 } = options
  const se = options.se ?? (clusters ? 'CR2' : 'HC2')
  const rows = outcome.length
  checkColumns(outcome, columns, intercept)
  const names = [...(intercept ? ['(Intercept)'] : []), ...columns.map(({ name }) => name)]
  const matrix: Columns = [
    ...(intercept ? [new Float64Array(rows).fill(1)] : []),
    ...columns.map(({ values }) => new Float64Array(values)),
  ]
  const count = matrix.length
  const left = rows - count - absorbed
  if (left < 1) refuse('too-many-columns', { found: String(count), expected: `under ${rows}` })
  const factors = factorise(matrix, names)
  const { solution, residuals } = solved(factors, matrix, outcome)
  const squares = dot(residuals, residuals)
  const covariance = covarianceOf(se, factors, residuals, clusters, left)
  const centre = intercept ? mean(outcome) : 0
  const whole = Array.from(outcome).reduce((sum, value) => sum + (value - centre) ** 2, 0)
  const df1 = count - (intercept ? 1 : 0)
  return {
    estimates: names.map((term, at) =>
      estimateOf(
        {
          ...{ term, estimate: solution[at] as number, n: rows },
          se: Math.sqrt(covariance.matrix[at]?.[at] as number),
          df: covariance.df(at),
        },
        alpha,
      ),
    ),
    covariance: covariance.matrix,
    residuals,
    sigma: Math.sqrt(squares / left),
    rSquared: 1 - squares / whole,
    f: { value: told(factors, outcome, intercept) / df1 / (squares / left), df1, df2: left },
  }
}

/** Sum of squares that the columns tell, but the intercept: that of the outcome along their orthonormal directions. */
function told({ q }: Factors, outcome: ArrayLike<number>, intercept: boolean): number {
  const centre = intercept ? mean(outcome) : 0
  const centred = Float64Array.from(outcome, (value) => value - centre)
  return q.slice(intercept ? 1 : 0).reduce((sum, column) => sum + dot(column, centred) ** 2, 0)
}

function checkColumns(
  outcome: ArrayLike<number>,
  columns: readonly Regressor[],
  intercept: boolean,
): void {
  checkLengths(
    outcome.length,
    Object.fromEntries(columns.map(({ name, values }) => [name, values])),
  )
  checkFinite(outcome, 'outcome')
  for (const { name, values } of columns) {
    checkFinite(values, name)
    if (intercept && isConstant(values)) refuse('constant', { name, found: String(values[0]) })
  }
}

function isConstant(values: ArrayLike<number>): boolean {
  let row = 1
  while (row < values.length && values[row] === values[0]) row++
  return row >= values.length
}

/** Solved on residuals again, twice: what rounding took from the first solution comes back. */
function solved({ solve }: Factors, matrix: Columns, outcome: ArrayLike<number>) {
  const solution = solve(new Float64Array(outcome))
  let residuals = rest(matrix, outcome, solution)
  for (let step = 0; step < 2; step++) {
    const more = solve(residuals)
    for (let at = 0; at < solution.length; at++)
      solution[at] = (solution[at] as number) + (more[at] as number)
    residuals = rest(matrix, outcome, solution)
  }
  return { solution, residuals }
}

function rest(matrix: Columns, outcome: ArrayLike<number>, solution: Float64Array): Float64Array {
  const left = new Float64Array(outcome)
  for (const [at, column] of matrix.entries()) {
    const times = solution[at] as number
    for (let row = 0; row < left.length; row++)
      left[row] = (left[row] as number) - times * (column[row] as number)
  }
  return left
}

interface Covariance {
  readonly matrix: readonly (readonly number[])[]
  readonly df: (at: number) => number
}

function covarianceOf(
  se: StandardError,
  factors: Factors,
  residuals: Float64Array,
  clusters: readonly string[] | undefined,
  left: number,
): Covariance {
  if (se === 'CR0' || se === 'CR1' || se === 'CR2') {
    if (!clusters) return refuse('few-clusters', { found: 'none', expected: `clusters, for ${se}` })
    checkLengths(residuals.length, { clusters })
    return clusteredCovariance(se, factors, residuals, clusters, left)
  }
  if (clusters)
    refuse('out-of-range', { name: 'se', found: se, expected: clusterErrors.join(', ') })
  const meat = meatOf(se, factors, residuals, left)
  return { matrix: outside(factors, meat), df: () => left }
}

function meatOf(se: RowError, { q }: Factors, residuals: Float64Array, left: number): Columns {
  const rows = residuals.length
  const weights = new Float64Array(rows)
  if (se === 'classical') weights.fill(dot(residuals, residuals) / left)
  for (let row = 0; row < rows && se !== 'classical'; row++) {
    const own = (residuals[row] as number) ** 2
    if (se === 'HC0') weights[row] = own
    else if (se === 'HC1') weights[row] = (own * rows) / left
    else {
      let leverage = 0
      for (const column of q) leverage += (column[row] as number) ** 2
      const others = 1 - leverage
      if (others < 1e-10) refuse('alone', { row, expected: 'classical, HC0 or HC1' })
      weights[row] = se === 'HC2' ? own / others : own / others ** 2
    }
  }
  const meat = q.map(() => new Float64Array(q.length))
  const weighed = new Float64Array(rows)
  for (const [i, column] of q.entries()) {
    for (let row = 0; row < rows; row++)
      weighed[row] = (weights[row] as number) * (column[row] as number)
    for (let j = 0; j <= i; j++) {
      const sum = dot(weighed, q[j] as Float64Array)
      ;(meat[i] as Float64Array)[j] = sum
      ;(meat[j] as Float64Array)[i] = sum
    }
  }
  return meat
}
