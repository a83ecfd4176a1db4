import { betaPower, type Tails } from './gamma.ts'
import { increasingRoot } from './roots.ts'

/**
 * Share of the beta law below and above x, each with all its digits (Lentz’ continued fraction, Press et al., 6.4).
 *
 * @param y 1 − x, given apart: near 1, x alone has lost the digits of the other side
 */
export function betaTails(a: number, b: number, x: number, y: number = 1 - x): Tails {
  if (x <= 0) return { below: 0, above: 1 }
  if (y <= 0) return { below: 1, above: 0 }
  const power = betaPower(a, b, x, y)
  // Each side by its own fraction where that one converges; the other is then the rest of a number that is not small.
  if (x < (a + 1) / (a + b + 2)) {
    const below = Math.min(1, (power * fraction(a, b, x)) / a)
    return { below, above: 1 - below }
  }
  const above = Math.min(1, (power * fraction(b, a, y)) / b)
  return { below: 1 - above, above }
}

function fraction(a: number, b: number, x: number): number {
  const tiny = 1e-300
  const notZero = (value: number) => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / notZero(1 + even * d)
    c = notZero(1 + even / c)
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / notZero(1 + odd * d)
    c = notZero(1 + odd / c)
    const change = d * c
    result *= change
    if (Math.abs(change - 1) < 1e-16) break
  }
  return result
}

/** The value below which a share of the beta law lies. @param share between 0 and 1 */
export function betaQuantile(share: number, a: number, b: number): number {
  return increasingRoot((x) => betaTails(a, b, x).below - share, 0, 1)
}

/**
 * Share of Fisher’s F law above a value.
 *
 * @example fisherAbove(161.4476387975881, 1, 1) // 0.05
 */
export function fisherAbove(value: number, df1: number, df2: number): number {
  if (value <= 0) return 1
  const whole = df1 * value + df2
  return betaTails(df1 / 2, df2 / 2, (df1 * value) / whole, df2 / whole).above
}
