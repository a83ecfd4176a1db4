/**
 * Whole euros of amounts in cents, whose sum is the sum of the cents rounded once (half a euro goes up): each is rounded
 * down, and the euros that are missing go to the largest remainders, the first of equal ones first (Hamilton’s method). No
 * amount moves by a whole euro.
 *
 * @param cents whole cents, from 0
 * @example wholeEuros([1_050, 1_050, 1_050]) // [11, 11, 10]: 31,50 € are 32 €
 */
export function wholeEuros(cents: readonly number[]): readonly number[] {
  const euros = cents.map((amount) => Math.floor(amount / 100))
  const total = roundedEuros(cents.reduce((sum, amount) => sum + amount, 0))
  const missing = total - euros.reduce((sum, amount) => sum + amount, 0)
  const largestFirst = cents
    .map((amount, place) => ({ place, rest: amount % 100 }))
    .sort((a, b) => b.rest - a.rest || a.place - b.place)
  for (const { place } of largestFirst.slice(0, missing))
    euros[place] = (euros[place] as number) + 1
  return euros
}

/** Half a euro goes up. */
function roundedEuros(cents: number): number {
  return Math.floor((cents + 50) / 100)
}

/** Tenths of a percent, half a tenth going up: 333 is 33,3 %. Computed with whole numbers; nothing of nothing is 0. */
export function tenthsOfPercent(part: number, whole: number): number {
  if (whole === 0) return 0
  return Number((BigInt(part) * 2000n + BigInt(whole)) / (BigInt(whole) * 2n))
}
