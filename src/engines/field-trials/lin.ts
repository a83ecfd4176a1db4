import {
  type LeastSquares,
  type LeastSquaresOptions,
  leastSquares,
  type Regressor,
} from './least-squares.ts'
import { mean } from './linear/sums.ts'
import { checkFinite, checkLengths } from './problem.ts'

/**
 * Effect with covariates that were measured before, each centred and crossed with the treatment (Lin, Ann. Appl. Stat. 7, 2013): it
 * never does worse, with many rows, than the plain difference in means.
 *
 * @param covariates measured before the draw; names end in `_c` once centred, and start with `treatment:` once crossed
 * @returns the effect as `treatment`, second of the estimates
 * @throws ImpossibleTrial as `leastSquares`
 */
export function linEstimate(
  outcome: ArrayLike<number>,
  treated: readonly boolean[],
  covariates: readonly Regressor[],
  options: Omit<LeastSquaresOptions, 'intercept' | 'absorbed'> = {},
): LeastSquares {
  checkLengths(outcome.length, { treated })
  const centred = covariates.map(({ name, values }) => {
    checkFinite(values, name)
    const centre = mean(values)
    return { name: `${name}_c`, values: Float64Array.from(values, (value) => value - centre) }
  })
  const arm = treated.map(Number)
  return leastSquares(
    outcome,
    [
      { name: 'treatment', values: arm },
      ...centred,
      ...centred.map(({ name, values }) => ({
        name: `treatment:${name}`,
        values: values.map((value, row) => (treated[row] ? value : 0)),
      })),
    ],
    options,
  )
}
