import { expect, it, test } from 'vitest'
import { leeBounds } from './attrition.ts'
import { shareDifference, turnedShare } from './small-numbers.ts'

/**
 * Values of formulas written again in R 4.5 (base), from the papers and not from this engine; each comment is the whole
 * command. `w` is the interval of Wilson: w <- function(x, n, z = qnorm(.975)) { p <- x / n; (2 * n * p + z^2 + c(-1, 1) *
 * z * sqrt(z^2 + 4 * n * p * (1 - p))) / (2 * (n + z^2)) }
 */
const digits = 12

// Newcombe, Statistics in Medicine 17 (1998), p. 873, method 10:
// d + c(-1, 1) * sqrt(c((p - a[1])^2 + (b[2] - q)^2, (a[2] - p)^2 + (q - b[1])^2)), where a <- w(x1, n1), b <- w(x2, n2)
test.each([
  [56, 70, 48, 80, 0.2, 0.0524314724023649, 0.3338726540369059],
  [9, 10, 3, 10, 0.6, 0.170522723934503, 0.809017973535488],
  [10, 10, 0, 20, 1, 0.679086037141915, 1],
])('%i of %i and %i of %i differ as Newcombe’s method 10 says', (yes, of, other, all, ...known) => {
  const found = shareDifference({ yes, of }, { yes: other, of: all })
  const [difference, low, high] = known
  expect(found.difference).toBeCloseTo(difference as number, digits)
  expect(found.low).toBeCloseTo(low as number, digits)
  expect(found.high).toBeCloseTo(high as number, digits)
})

// Newcombe, Statistics in Medicine 17 (1998), p. 2635, method 10, where e, f, g, h are both, after only, before only,
// neither: B <- e*h - f*g; phi <- (if (B > n/2) B - n/2 else if (B >= 0) 0 else B) / sqrt((e+f)*(g+h)*(e+g)*(f+h));
// low: d - sqrt((p - a[1])^2 - 2 * phi * (p - a[1]) * (b[2] - q) + (b[2] - q)^2), where a <- w(e+f, n), b <- w(e+g, n)
test.each([
  [36, 12, 2, 0, 0.2, 0.0569295840032389, 0.3404276029749406],
  [20, 12, 2, 16, 0.2, 0.0561564248417484, 0.3292069954001405],
  [8, 1, 4, 3, -0.1875, -0.4329909073420161, 0.0963736799985455],
])('the same people, %i both times, %i after, %i before, %i neither', (...counts) => {
  const [both, after, before, neither, difference, low, high] = counts
  const found = turnedShare({ both, after, before, neither })
  expect(found.difference).toBeCloseTo(difference, digits)
  expect(found.low).toBeCloseTo(low, digits)
  expect(found.high).toBeCloseTo(high, digits)
})

// Lee, Review of Economic Studies 76 (2009): kept <- function(v, share, top) { v <- sort(v, decreasing = !top);
// k <- length(v) * share; w <- pmin(1, pmax(0, k - seq_along(v) + 1)); sum(w * v) / sum(w) }
it('Lee’s bounds, whichever group lost more, with a row that is cut in part', () => {
  const treated = Array.from({ length: 40 }, (_, at) => at % 2 === 0)
  const outcome = (lost: readonly number[]) =>
    treated.map((arm, at) =>
      lost.includes(at + 1) ? undefined : (((at + 1) * 7) % 11) + (arm ? 3 : 0),
    )
  const first = leeBounds(outcome([3, 4, 8, 12, 15, 20, 26]), treated)
  expect(first.low).toBeCloseTo(2.133333333333333, digits)
  expect(first.high).toBeCloseTo(3.933333333333334, digits)
  const more = [3, 4, 8, 12, 15, 20, 26, 1, 5, 9, 11, 13, 17, 19]
  const other = leeBounds(outcome(more), treated)
  expect(other.low).toBeCloseTo(2.090909090909091, digits)
  expect(other.high).toBeCloseTo(5.09090909090909, digits)
})
