import { mean, rowsBy, take } from './linear/sums.ts'
import { checkFinite, checkLengths, refuse } from './problem.ts'

/**
 * How much units of the same cluster resemble each other, by the analysis of variance (Donner and Koval, Biometrics 36, 1980):
 * (MSB − MSW) ÷ (MSB + (m₀ − 1) MSW).
 *
 * @returns `icc`, at most 1, below 0 when clusters differ less than chance would have them; `size` is m₀, the size that counts
 * @throws ImpossibleTrial `few-clusters`, `too-few` when each has one unit, `no-spread`
 * @example intraclass([1, 1, 3, 3], ['a', 'a', 'b', 'b']).icc // 1
 */
export function intraclass(
  outcome: readonly number[],
  clusters: readonly string[],
): { readonly icc: number; readonly size: number; readonly clusters: number } {
  checkLengths(outcome.length, { clusters })
  checkFinite(outcome, 'outcome')
  const groups = [...rowsBy(clusters).values()].map((rows) => take(outcome, rows))
  const [many, n] = [groups.length, outcome.length]
  if (many < 2) refuse('few-clusters', { found: String(many), expected: '2 at least' })
  if (n === many) refuse('too-few', { name: 'clusters', expected: 'one of two units at least' })
  const centre = mean(outcome)
  let [between, within, squares] = [0, 0, 0]
  for (const group of groups) {
    const own = mean(group)
    between += group.length * (own - centre) ** 2
    for (const value of group) within += (value - own) ** 2
    squares += group.length ** 2
  }
  const size = (n - squares / n) / (many - 1)
  const [msb, msw] = [between / (many - 1), within / (n - many)]
  if (msb === 0 && msw === 0) refuse('no-spread', { name: 'outcome' })
  return { icc: (msb - msw) / (msb + (size - 1) * msw), size, clusters: many }
}
