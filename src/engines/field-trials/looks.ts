import { usualAlpha } from './estimate.ts'
import { normalAbove, normalBelow, normalDensity, normalUpper } from './laws/normal.ts'
import { increasingRoot } from './laws/roots.ts'
import { checkBetween, refuse } from './problem.ts'

/** How alpha is spent as information comes: hardly at first, or evenly (Lan and DeMets, Biometrika 70, 1983). */
export type Spending = 'obrien-fleming' | 'pocock'

export interface Look {
  /** Share of the information that is there, above 0, up to 1. */
  readonly share: number
  /** Part of alpha that is spent up to this look. */
  readonly spent: number
  /** The effect ÷ its error must go beyond this, on either side, to stop. */
  readonly bound: number
}

/**
 * Bounds for looks that were planned: looking at each as if it were the only one would find effects that are not there.
 *
 * @param shares of the information at each look, growing, the last at most 1
 * @returns two-sided symmetric bounds of z
 * @throws ImpossibleTrial `out-of-range`
 * @example plannedLooks([0.5, 1], 'obrien-fleming') // 2.963, 1.969
 */
export function plannedLooks(
  shares: readonly number[],
  spending: Spending,
  alpha: number = usualAlpha,
): readonly Look[] {
  checkBetween('alpha', alpha, 0, 1)
  if (shares.length === 0) refuse('too-few', { name: 'shares' })
  for (const [row, share] of shares.entries())
    if (!(share > (shares[row - 1] ?? 0) && share <= 1))
      refuse('out-of-range', {
        name: 'shares',
        row,
        found: String(share),
        expected: 'growing, to 1',
      })
  const looks: Look[] = []
  let grid: Grid | undefined
  let before = { share: 0, spent: 0 }
  for (const share of shares) {
    const spent = spentAt(share, spending, alpha)
    const part = spent - before.spent
    const found = grid
    const step = Math.sqrt(share - before.share)
    // Beyond the bound, from where the sum stood at the look before.
    const beyond = (bound: number) =>
      found ? crossed(found, bound * Math.sqrt(share), step) : 2 * normalAbove(bound)
    // Under 1e-13, the bound is as good as never reached.
    const bound = part < 1e-13 ? 8 : increasingRoot((value) => part - beyond(value), 0, 8)
    grid = carry(found, bound * Math.sqrt(share), step)
    looks.push({ share, spent, bound })
    before = { share, spent }
  }
  return looks
}

function spentAt(share: number, spending: Spending, alpha: number): number {
  return spending === 'pocock'
    ? alpha * Math.log(1 + (Math.E - 1) * share)
    : 4 * normalAbove(normalUpper(alpha / 4) / Math.sqrt(share))
}

/** The sum so far, where it has not crossed: points, and Simpson’s weights times density (Armitage, McPherson and Rowe, 1969). */
interface Grid {
  readonly points: Float64Array
  readonly weights: Float64Array
}
const intervals = 600

function carry(before: Grid | undefined, bound: number, step: number): Grid {
  const width = (2 * bound) / intervals
  const points = Float64Array.from({ length: intervals + 1 }, (_, at) => -bound + at * width)
  const weights = points.map((point, at) => {
    const simpson = at === 0 || at === intervals ? 1 : at % 2 === 1 ? 4 : 2
    let density = 0
    if (!before) density = normalDensity(point / step) / step
    else
      for (const [from, weight] of before.weights.entries())
        density += (weight * normalDensity((point - (before.points[from] as number)) / step)) / step
    return (simpson * width * density) / 3
  })
  return { points, weights }
}

function crossed({ points, weights }: Grid, bound: number, step: number): number {
  let sum = 0
  for (const [at, weight] of weights.entries()) {
    const point = points[at] as number
    sum += weight * (normalAbove((bound - point) / step) + normalBelow((-bound - point) / step))
  }
  return sum
}
