import { differenceInMeans } from './difference-in-means.ts'
import { type Estimate, usualAlpha } from './estimate.ts'
import { leastSquares, type StandardError } from './least-squares.ts'
import { mean, rowsBy, take, variance } from './linear/sums.ts'
import { checkFinite, checkLengths, refuse } from './problem.ts'

/** One row each time that a unit was seen. */
export interface TwoPeriods {
  readonly outcome: ArrayLike<number>
  /** Whether the unit is of the group that received something between the two. */
  readonly treated: readonly boolean[]
  /** Whether the row was seen after. */
  readonly after: readonly boolean[]
  /** Name of the unit: it is the cluster, and pairs the two periods. */
  readonly units: readonly string[]
}

/** Mean of one group at one time, and its error. */
export interface Cell {
  readonly treated: boolean
  readonly after: boolean
  readonly mean: number
  readonly se: number
  readonly n: number
}

/** The four cells of the table, in the order: compared before, compared after, treated before, treated after. */
export function cellsOf({ outcome, treated, after }: Omit<TwoPeriods, 'units'>): readonly Cell[] {
  checkLengths(outcome.length, { treated, after })
  checkFinite(outcome, 'outcome')
  return [false, true].flatMap((group) =>
    [false, true].map((time) => {
      const rows = treated.flatMap((arm, row) => (arm === group && after[row] === time ? row : []))
      if (rows.length < 2) {
        refuse('too-few', { name: 'cell', found: String(rows.length), expected: '2 rows' })
      }
      const values = take(outcome, rows)
      const se = Math.sqrt(variance(values) / rows.length)
      return { treated: group, after: time, mean: mean(values), se, n: rows.length }
    }),
  )
}

export const comparisons = ['interaction', 'change', 'unit-effects'] as const
/**
 * `interaction`: all rows, whoever was seen once too; `change`: after less before of each unit, between the groups;
 * `unit-effects`: within units, which needs both rows of each.
 */
export type Comparison = (typeof comparisons)[number]

/**
 * How much more the treated group changed than the other, between two periods: an effect only if both would have changed alike
 * without it, which no computation proves (Card and Krueger, Am. Econ. Rev. 84, 1994). One date of treatment for all: units that
 * started at several dates are not for this function.
 *
 * @param se of `interaction` and `unit-effects`; CR2 by unit unless said. `change` has Welch’s
 * @returns the effect as `treatment:after`, in the unit of the outcome
 * @throws ImpossibleTrial `not-twice` where a unit changes group, or, but for `interaction`, was not seen once before and once after
 */
export function differencesInDifferences(
  rows: TwoPeriods,
  comparison: Comparison,
  { se = 'CR2', alpha = usualAlpha }: { readonly se?: StandardError; readonly alpha?: number } = {},
): Estimate {
  const { outcome, treated, after, units } = rows
  checkLengths(outcome.length, { treated, after, units })
  checkFinite(outcome, 'outcome')
  const seen = rowsBy(units)
  for (const [name, at] of seen) {
    if (at.some((row) => treated[row] !== treated[at[0] ?? 0])) refuse('not-twice', { name })
    const times = at.map((row) => after[row])
    const isTwice = times.length === 2 && times[0] !== times[1]
    const isFine = isTwice || (comparison === 'interaction' && times.length === 1)
    if (!isFine) refuse('not-twice', { name, found: String(times.length) })
  }
  if (comparison === 'change') {
    const changes = [...seen.values()].map(([first = 0, second = 0]) => {
      const [late, early] = after[second] ? [second, first] : [first, second]
      return (outcome[late] as number) - (outcome[early] as number)
    })
    const arms = [...seen.values()].map(([first = 0]) => treated[first] === true)
    const found = differenceInMeans({ outcome: changes, treated: arms }, 'complete', alpha)
    return { ...found, term: 'treatment:after' }
  }
  const time = after.map(Number)
  const both = after.map((late, row) => Number(late && treated[row]))
  const clusters = se.startsWith('CR') ? { clusters: units } : {}
  if (comparison === 'interaction') {
    const columns = [
      { name: 'treatment', values: treated.map(Number) },
      { name: 'after', values: time },
      { name: 'treatment:after', values: both },
    ]
    return leastSquares(outcome, columns, { se, alpha, ...clusters }).estimates[3] as Estimate
  }
  const within = (values: ArrayLike<number>) => {
    const left = new Float64Array(values)
    for (const at of seen.values()) {
      const centre = mean(take(values, at))
      for (const row of at) left[row] = (left[row] as number) - centre
    }
    return left
  }
  const columns = [
    { name: 'after', values: within(time) },
    { name: 'treatment:after', values: within(both) },
  ]
  const options = { se, alpha, intercept: false, absorbed: seen.size, ...clusters }
  return leastSquares(within(outcome), columns, options).estimates[1] as Estimate
}
