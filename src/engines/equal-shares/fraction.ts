/** An exact amount: `num / den`, with `den` above zero; not always in lowest terms. */
export interface Fraction {
  readonly num: bigint
  readonly den: bigint
}

export const fraction = (num: bigint, den = 1n): Fraction => ({ num, den })

/** Below zero when a < b, zero when they are equal, above when a > b. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const gap = a.num * b.den - b.num * a.den
  return gap < 0n ? -1 : gap > 0n ? 1 : 0
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.den === b.den
    ? fraction(a.num + b.num, a.den)
    : fraction(a.num * b.den + b.num * a.den, a.den * b.den)

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { num: -b.num, den: b.den })

export const times = (a: Fraction, by: bigint): Fraction => fraction(a.num * by, a.den)

/** In lowest terms. */
export function reduced({ num, den }: Fraction): Fraction {
  const by = gcd(num < 0n ? -num : num, den)
  return by > 1n ? fraction(num / by, den / by) : fraction(num, den)
}

export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y > 0n) [x, y] = [y, x % y]
  return x
}

/** The nearest double, within two units of its last place, however long the numbers are. */
export function numberOf({ num, den }: Fraction): number {
  if (num < 0n) return -numberOf({ num: -num, den })
  if (num === 0n) return 0
  const shift = 64 - (bits(num) - bits(den))
  const quotient = shift >= 0 ? (num << BigInt(shift)) / den : num / (den << BigInt(-shift))
  return Number(quotient) * 2 ** -shift
}

/** Within four bits: enough to choose a shift. */
const bits = (value: bigint) => value.toString(16).length * 4
