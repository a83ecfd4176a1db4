/** Lanczos’ sum for g = 607/128 (Godfrey, 2001): fifteen digits. */
const lanczos = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746,
  -0.4919138160976202, 3.399464998481189e-5, 4.652362892704858e-5, -9.837447530487956e-5,
  0.0001580887032249125, -0.00021026444172410488, 0.00021743961811521265, -0.0001643181065367639,
  8.441822398385275e-5, -2.6190838401581408e-5, 3.6899182659531625e-6,
] as const
const halfLogTwoPi = 0.9189385332046728

/** Logarithm of Γ(x). @param x above 0 */
export function logGamma(x: number): number {
  const base = x + 607 / 128 + 0.5
  let sum: number = lanczos[0]
  for (let at = 1; at < lanczos.length; at++) sum += (lanczos[at] as number) / (x + at)
  return (x + 0.5) * Math.log(base) - base + halfLogTwoPi + Math.log(sum / x)
}

/**
 * What Stirling’s formula lacks: ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π (Loader, “Fast and accurate computation of
 * binomial probabilities”, 2000).
 */
function stirlingRest(x: number): number {
  if (x < 15) return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - halfLogTwoPi
  const inverse = 1 / (x * x)
  return (
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - inverse / 1188) * inverse) * inverse) * inverse) /
    x
  )
}

/** x ln(x ÷ m) + m − x, without losing digits where both are near (Loader). */
function deviance(x: number, m: number): number {
  const gap = x - m
  if (Math.abs(gap) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x
  const ratio = gap / (x + m)
  let sum = gap * ratio
  let term = 2 * x * ratio
  for (let at = 1; at < 1000; at++) {
    term *= ratio * ratio
    const next = sum + term / (2 * at + 1)
    if (next === sum) return next
    sum = next
  }
  return sum
}

/** Γ(a + b) ÷ (Γ(a) Γ(b)) · xᵃ yᵇ, where y = 1 − x is given apart so that neither loses digits. */
export function betaPower(a: number, b: number, x: number, y: number): number {
  const both = a + b
  const log =
    stirlingRest(both) -
    stirlingRest(a) -
    stirlingRest(b) -
    deviance(a, both * x) -
    deviance(b, both * y)
  return Math.sqrt((a * b) / (2 * Math.PI * both)) * Math.exp(log)
}

/** xᵃ e⁻ˣ ÷ Γ(a + 1): the chance of a, in Poisson’s law of mean x. @param a from 0 */
export function gammaPower(a: number, x: number): number {
  if (x === 0) return a === 0 ? 1 : 0
  if (a === 0) return Math.exp(-x)
  return Math.exp(-stirlingRest(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a)
}

/** Both shares of the gamma law, neither as one less the other. */
export interface Tails {
  readonly below: number
  readonly above: number
}

/** Share of the gamma law of shape `a` below and above `x`: by its series, or by Lentz’ continued fraction. */
export function gammaTails(a: number, x: number): Tails {
  if (x <= 0) return { below: 0, above: 1 }
  if (x < a + 1) {
    let [sum, term] = [1, 1]
    for (let at = 1; at < 100_000 && term > sum * 1e-17; at++) {
      term *= x / (a + at)
      sum += term
    }
    const below = Math.min(1, gammaPower(a, x) * sum)
    return { below, above: 1 - below }
  }
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let at = 1; at < 100_000; at++) {
    const top = -at * (at - a)
    b += 2
    d = 1 / (top * d + b)
    c = b + top / c
    const change = d * c
    fraction *= change
    if (Math.abs(change - 1) < 1e-16) break
  }
  const above = Math.min(1, gammaPower(a, x) * a * fraction)
  return { below: 1 - above, above }
}

/**
 * Share of the law χ² above a value.
 *
 * @param df degrees of freedom, above 0
 * @example chiSquareAbove(3.841458820694124, 1) // 0.05
 */
export function chiSquareAbove(value: number, df: number): number {
  return gammaTails(df / 2, value / 2).above
}
