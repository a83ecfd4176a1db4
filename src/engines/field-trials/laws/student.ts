import { betaTails } from './beta.ts'
import { gammaPower } from './gamma.ts'
import { normalAbove, normalUpper } from './normal.ts'
import { increasingRoot } from './roots.ts'

/**
 * Share of Student’s law further from zero than `t`, on both sides together.
 *
 * @param df degrees of freedom, above 0; they need not be whole
 * @example studentBeyond(2.7764451051977987, 4) // 0.05
 */
export function studentBeyond(t: number, df: number): number {
  if (!Number.isFinite(t)) return Number.isNaN(t) ? Number.NaN : 0
  const whole = df + t * t
  return betaTails(df / 2, 0.5, df / whole, (t * t) / whole).below
}

/**
 * The value that leaves a share of Student’s law above it.
 *
 * @param share between 0 and 0.5, both left out
 * @example studentUpper(0.025, 4) // 2.7764451051977987
 */
export function studentUpper(share: number, df: number): number {
  let high = Math.max(1, normalUpper(share)) * 2
  while (studentBeyond(high, df) / 2 > share) high *= 4
  // In logarithms: the tail is far from a straight line.
  const wanted = Math.log(2 * share)
  return increasingRoot((t) => wanted - Math.log(studentBeyond(t, df)), 0, high)
}

/** Knots and weights of Gauss and Legendre on [−1, 1], found by Newton’s steps. */
function legendre(count: number): readonly (readonly [knot: number, weight: number])[] {
  return Array.from({ length: count }, (_, at) => {
    let x = Math.cos((Math.PI * (at + 0.75)) / (count + 0.5))
    let slope = 1
    for (let step = 0; step < 8; step++) {
      let [before, value] = [1, x]
      for (let k = 2; k <= count; k++)
        [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k]
      slope = (count * (x * value - before)) / (x * x - 1)
      x -= value / slope
    }
    return [x, 2 / ((1 - x * x) * slope * slope)] as const
  })
}
const knots = legendre(20)

/** Integral of a smooth function, by Gauss and Legendre on panels of the same width. */
export function integral(of: (x: number) => number, low: number, high: number, panels = 20) {
  const half = (high - low) / panels / 2
  let sum = 0
  for (let panel = 0; panel < panels; panel++) {
    const middle = low + (2 * panel + 1) * half
    for (const [knot, weight] of knots) sum += weight * of(middle + half * knot)
  }
  return sum * half
}

/**
 * Share of the noncentral law of Student above `t`: normal, of mean `shift`, over √(χ² ÷ df). Integrated over the
 * denominator, so that both tails keep their digits.
 *
 * @param df from 1
 * @example noncentralAbove(1.978970576021, 126, 2.8284271247) // 0.8014596
 */
export function noncentralAbove(t: number, df: number, shift: number): number {
  const spread = 1 / Math.sqrt(2 * df)
  const low = Math.max(0, 1 - 9 * spread)
  const high = 1 + 12 * spread
  return integral(
    (s) => (df / s) * gammaPower(df / 2, (df * s * s) / 2) * normalAbove(t * s - shift),
    low,
    high,
    30,
  )
}
