import {
  type Interval,
  newcombeInterval,
  usualZ,
  wilsonInterval,
} from '#kit/statistics/share-intervals.ts'

export type { Interval } from '#kit/statistics/share-intervals.ts'

/**
 * The interval of a share (Wilson, JASA 22, 1927): it stays between 0 and 1, and holds for few answers.
 *
 * @param share from 0 to 1
 * @param size answers it rests on, above 0; of weighted answers, the effective number (`spreadOf`)
 * @throws RangeError outside these
 * @example shareInterval(81 / 263, 263) // 0.2553 to 0.3662 (Newcombe, Statistics in Medicine 17, 1998, p. 861)
 */
export function shareInterval(share: number, size: number): Interval {
  checkShare(share, size)
  return wilsonInterval(share, size)
}

/**
 * The interval of a difference between two shares of different people (Newcombe, Statistics in Medicine 17, 1998, p. 873,
 * method 10).
 *
 * @returns bounds of `after − before`, from −1 to 1
 * @throws RangeError as `shareInterval`
 */
export function differenceInterval(
  before: { readonly share: number; readonly size: number },
  after: { readonly share: number; readonly size: number },
): Interval {
  const withBounds = ({ share, size }: typeof before) => ({ share, ...shareInterval(share, size) })
  return newcombeInterval(withBounds(after), withBounds(before))
}

/**
 * Half of the usual interval of a share, what newspapers call the margin of error: 1.96 √(p(1−p) ÷ n), smaller when a good
 * part of the population answered.
 *
 * @param size as in `shareInterval`
 * @param population how many people there are, `size` at least; without it, as if there were no end of them
 */
export function marginOfError(share: number, size: number, population?: number): number {
  checkShare(share, size)
  if (population !== undefined && !(population >= size)) {
    throw new RangeError('a population holds those who answered')
  }
  const left =
    population === undefined || population === 1 ? 1 : (population - size) / (population - 1)
  return usualZ * Math.sqrt(((share * (1 - share)) / size) * left)
}

/** Mean of weighted numbers, and what its interval needs. */
export interface MeanOf {
  readonly mean: number
  /** Of the people, not of the mean. */
  readonly deviation: number
  readonly effective: number
}

/** Fewest answers for which the normal law tells the interval of a mean. */
const fewestForMean = 30

/**
 * The interval of a difference between two means of different people, by the normal law.
 *
 * @returns nothing under 30 answers on either side: the law does not hold there, and a number would be believed
 */
export function meanDifference(before: MeanOf, after: MeanOf): Interval | undefined {
  if (Math.min(before.effective, after.effective) < fewestForMean) return undefined
  const difference = after.mean - before.mean
  const error = usualZ * Math.hypot(errorOf(before), errorOf(after))
  return { low: difference - error, high: difference + error }
}

/**
 * @param values finite numbers, one a person
 * @param weights above 0, one a person; each 1 when left out
 * @returns nothing when there are fewer than two
 */
export function weightedMean(
  values: readonly number[],
  weights: readonly number[] = values.map(() => 1),
): MeanOf | undefined {
  if (values.length < 2) return undefined
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const squares = weights.reduce((sum, weight) => sum + weight ** 2, 0)
  const sumOf = (of: (value: number) => number) =>
    values.reduce((sum, value, at) => sum + of(value) * (weights[at] as number), 0)
  const mean = sumOf((value) => value) / total
  const effective = total ** 2 / squares
  const spread = sumOf((value) => (value - mean) ** 2) / total
  // As n ÷ (n − 1) of equal weights.
  return { mean, deviation: Math.sqrt((spread * effective) / (effective - 1)), effective }
}

function errorOf({ deviation, effective }: MeanOf): number {
  return deviation / Math.sqrt(effective)
}

function checkShare(share: number, size: number): void {
  if (!(share >= 0 && share <= 1)) throw new RangeError('a share lies between 0 and 1')
  if (!(size > 0 && Number.isFinite(size))) throw new RangeError('a size is above 0')
}
