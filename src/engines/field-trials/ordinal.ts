import { usualAlpha } from './estimate.ts'
import { studentBeyond, studentUpper } from './laws/student.ts'
import { mean, variance } from './linear/sums.ts'
import { checkBetween, checkFinite, refuse } from './problem.ts'

/**
 * Two arms on an ordered scale: the chance that someone of the first arm answers higher than someone of the second, a tie counting
 * for half (Brunner and Munzel, Biometrical Journal 42, 2000). Only the order of the values counts.
 *
 * @returns `chance` from 0 to 1, 0.5 when neither is higher; its interval and the two-sided test of 0.5, by Student’s law
 * @throws ImpossibleTrial `too-few` under two in an arm; `no-spread` when no value of an arm meets those of the other
 */
export function higherAnswers(
  first: readonly number[],
  second: readonly number[],
  alpha: number = usualAlpha,
): {
  readonly chance: number
  readonly t: number
  readonly df: number
  readonly p: number
  readonly low: number
  readonly high: number
} {
  checkBetween('alpha', alpha, 0, 1)
  checkFinite(first, 'first')
  checkFinite(second, 'second')
  const [m, n] = [first.length, second.length]
  if (Math.min(m, n) < 2) refuse('too-few', { name: 'arm', expected: '2 in each arm' })
  const above = placements(first, second)
  const below = placements(second, first)
  const chance = mean(above)
  const [a, b] = [variance(above) / m, variance(below) / n]
  if (a + b === 0) refuse('no-spread', { name: 'outcome' })
  const se = Math.sqrt(a + b)
  const df = (a + b) ** 2 / (a ** 2 / (m - 1) + b ** 2 / (n - 1))
  const t = (chance - 0.5) / se
  const half = studentUpper(alpha / 2, df) * se
  return { chance, t, df, p: studentBeyond(t, df), low: chance - half, high: chance + half }
}

/** For each value, the share of the others that are under it, ties for half. */
function placements(values: readonly number[], others: readonly number[]): number[] {
  const sorted = Float64Array.from(others).sort()
  const before = (isIn: (other: number) => boolean) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isIn(sorted[middle] as number)) low = middle + 1
      else high = middle
    }
    return low / sorted.length
  }
  return values.map(
    (value) => (before((other) => other < value) + before((other) => other <= value)) / 2,
  )
}
