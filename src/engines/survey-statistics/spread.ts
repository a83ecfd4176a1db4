/** How far weights are from each other, and what that costs. */
export interface Spread {
  readonly least: number
  readonly most: number
  /** Most over least. */
  readonly ratio: number
  /** How many equal answers say as much as these weighted ones: (Σw)² ÷ Σw² (Kish, Survey Sampling, 1965). */
  readonly effective: number
  /** How many times more answers are needed because of the weights: n ÷ effective; 1 when all are equal. */
  readonly designEffect: number
}

/**
 * @param weights one a respondent, above 0
 * @throws RangeError when there is none, or one is not above 0
 * @example spreadOf([1, 1, 2]) // effective: 16 ÷ 6 = 2.67
 */
export function spreadOf(weights: readonly number[]): Spread {
  if (weights.length === 0 || !weights.every((weight) => Number.isFinite(weight) && weight > 0)) {
    throw new RangeError('weights are numbers above 0, one at least')
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const squares = weights.reduce((sum, weight) => sum + weight ** 2, 0)
  const least = weights.reduce((a, b) => Math.min(a, b))
  const most = weights.reduce((a, b) => Math.max(a, b))
  const effective = total ** 2 / squares
  return { least, most, ratio: most / least, effective, designEffect: weights.length / effective }
}
