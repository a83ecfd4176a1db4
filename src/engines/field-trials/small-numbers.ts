import { newcombeInterval, wilsonInterval } from '#kit/statistics/share-intervals.ts'
import { usualAlpha } from './estimate.ts'
import { betaQuantile } from './laws/beta.ts'
import { logGamma } from './laws/gamma.ts'
import { normalUpper } from './laws/normal.ts'
import { checkBetween, checkWhole, refuse } from './problem.ts'

export interface Bounds {
  readonly low: number
  readonly high: number
}

/** So many of so many. */
export interface Count {
  readonly yes: number
  readonly of: number
}

function shareOf({ yes, of }: Count): number {
  checkWhole('of', of, 1)
  checkWhole('yes', yes, 0)
  if (yes > of)
    refuse('out-of-range', { name: 'yes', found: String(yes), expected: `${of} at most` })
  return yes / of
}

/**
 * Interval of a share by the score (Wilson, JASA 22, 1927).
 *
 * @returns from 0 to 1
 * @throws ImpossibleTrial `out-of-range`
 * @example wilson({ yes: 81, of: 263 }) // 0.2553 to 0.3662 (Newcombe, Statistics in Medicine 17, 1998, p. 861)
 */
export function wilson(count: Count, alpha: number = usualAlpha): Bounds {
  checkBetween('alpha', alpha, 0, 1)
  const share = shareOf(count)
  return wilsonInterval(share, count.of, normalUpper(alpha / 2))
}

/**
 * Interval of a share that never covers less than it says, and often more (Clopper and Pearson, Biometrika 26, 1934).
 *
 * @example clopperPearson({ yes: 0, of: 20 }) // 0 to 0.1684
 */
export function clopperPearson(count: Count, alpha: number = usualAlpha): Bounds {
  checkBetween('alpha', alpha, 0, 1)
  shareOf(count)
  const { yes, of } = count
  return {
    low: yes === 0 ? 0 : betaQuantile(alpha / 2, yes, of - yes + 1),
    // By the rest, so that bounds near 1 keep their digits.
    high: yes === of ? 1 : 1 - betaQuantile(alpha / 2, of - yes, yes + 1),
  }
}

/**
 * Difference of two shares of different people, first less second, and its interval from the two of Wilson (Newcombe, Statistics in
 * Medicine 17, 1998, p. 873, method 10).
 *
 * @returns from −1 to 1
 * @example shareDifference({ yes: 56, of: 70 }, { yes: 48, of: 80 }) // 0.2: 0.0524 to 0.3339
 */
export function shareDifference(
  first: Count,
  second: Count,
  alpha: number = usualAlpha,
): Bounds & { readonly difference: number } {
  const withBounds = (count: Count) => ({ share: shareOf(count), ...wilson(count, alpha) })
  const [a, b] = [withBounds(first), withBounds(second)]
  return { difference: a.share - b.share, ...newcombeInterval(a, b) }
}

/** The same people, before and after: how many said yes both times, only before, only after, neither time. */
export interface Turned {
  readonly both: number
  readonly before: number
  readonly after: number
  readonly neither: number
}

/**
 * Change of a share among the same people: the exact test of those who turned (McNemar, Psychometrika 12, 1947, by the binomial
 * law), and the interval of Newcombe for pairs (Statistics in Medicine 17, 1998, p. 2635, method 10).
 *
 * @returns `difference` is after less before; `p` two-sided, 1 when nobody turned
 */
export function turnedShare(
  { both, before, after, neither }: Turned,
  alpha: number = usualAlpha,
): Bounds & { readonly difference: number; readonly p: number } {
  const of = both + before + after + neither
  for (const [name, count] of Object.entries({ both, before, after, neither }))
    checkWhole(name, count, 0)
  const [late, early] = [
    { yes: both + after, of },
    { yes: both + before, of },
  ]
  const [firstShare, other] = [shareOf(late), shareOf(early)]
  const [a, b] = [wilson(late, alpha), wilson(early, alpha)]
  const product = both * neither - before * after
  const margins = (both + after) * (both + before) * (neither + after) * (neither + before)
  const held = product > 0 ? Math.max(0, product - of / 2) : product
  const likeness = margins === 0 ? 0 : held / Math.sqrt(margins)
  const [down, up] = [firstShare - a.low, b.high - other]
  const [rise, fall] = [a.high - firstShare, other - b.low]
  const difference = firstShare - other
  return {
    difference,
    low: difference - Math.sqrt(down ** 2 - 2 * likeness * down * up + up ** 2),
    high: difference + Math.sqrt(rise ** 2 - 2 * likeness * rise * fall + fall ** 2),
    p: signTest(after, before),
  }
}

/**
 * Of those who changed, so many went up and so many down: how often a coin would have been as uneven, two-sided.
 *
 * @returns 1 when nobody changed
 * @example signTest(7, 2) // 0.1797
 */
export function signTest(up: number, down: number): number {
  checkWhole('up', up, 0)
  checkWhole('down', down, 0)
  const all = up + down
  if (all > 1e6) refuse('out-of-range', { name: 'up', expected: 'a million changes at most' })
  let sum = 0
  for (let count = 0; count <= Math.min(up, down); count++) {
    const log = logGamma(all + 1) - logGamma(count + 1) - logGamma(all - count + 1)
    sum += Math.exp(log - all * Math.LN2)
  }
  return Math.min(1, 2 * sum)
}
