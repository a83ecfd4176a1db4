import { usualAlpha } from './estimate.ts'
import { fisherAbove } from './laws/beta.ts'
import { chiSquareAbove, gammaPower } from './laws/gamma.ts'
import { normalAbove, normalUpper } from './laws/normal.ts'
import { increasingRoot } from './laws/roots.ts'
import { noncentralAbove, studentUpper } from './laws/student.ts'
import { checkBetween, refuse } from './problem.ts'

/** Chance that a test tells an effect that is there; all at `alpha`, two-sided unless `sides` is 1. */
interface Level {
  readonly alpha?: number
  readonly sides?: 1 | 2
}

/** What a test supposes; sizes need not be whole, so that one can solve for them. */
export type PowerCase = Level &
  (
    | {
        /** Two arms, Student’s t; `effect` in standard deviations (Cohen’s d). */
        readonly test: 'means'
        readonly effect: number
        readonly first: number
        readonly second: number
      }
    /** Differences of pairs; `effect` in standard deviations of the differences. */
    | { readonly test: 'pairs'; readonly effect: number; readonly pairs: number }
    /** Two shares, by Cohen’s h = 2 asin √p − 2 asin √q. */
    | {
        readonly test: 'shares'
        readonly effect: number
        readonly first: number
        readonly second: number
      }
    /** Two shares, by the normal law, `each` in each arm (as `power.prop.test` of R). */
    | {
        readonly test: 'two-shares'
        readonly from: number
        readonly to: number
        readonly each: number
      }
    /** `groups` of `each`; `effect` is Cohen’s f. */
    | {
        readonly test: 'groups'
        readonly effect: number
        readonly groups: number
        readonly each: number
      }
    /** A correlation of `effect` among `size`. */
    | { readonly test: 'correlation'; readonly effect: number; readonly size: number }
    /** A table of `df` degrees of freedom; `effect` is Cohen’s w. */
    | {
        readonly test: 'table'
        readonly effect: number
        readonly size: number
        readonly df: number
      }
  )

/**
 * Power of a test (Cohen, Statistical Power Analysis, 1988; noncentral laws, both tails).
 *
 * @returns from 0 to 1
 * @throws ImpossibleTrial `out-of-range` for alpha, or too few units
 * @example powerOf({ test: 'means', effect: 0.5, first: 64, second: 64 }) // 0.8015
 */
export function powerOf(trial: PowerCase): number {
  const { alpha = usualAlpha, sides = 2 } = trial
  checkBetween('alpha', alpha, 0, 1)
  const byNormal = (shift: number) => {
    const bound = normalUpper(alpha / sides)
    return normalAbove(bound - shift) + (sides === 2 ? normalAbove(bound + shift) : 0)
  }
  const byStudent = (df: number, shift: number) => {
    if (!(df >= 1)) refuse('too-few', { name: 'df', found: String(df), expected: '1 at least' })
    const bound = studentUpper(alpha / sides, df)
    const high = noncentralAbove(bound, df, shift)
    return sides === 2 ? high + noncentralAbove(bound, df, -shift) : high
  }
  switch (trial.test) {
    case 'means': {
      const { first, second, effect } = trial
      return byStudent(first + second - 2, effect / Math.sqrt(1 / first + 1 / second))
    }
    case 'pairs':
      return byStudent(trial.pairs - 1, trial.effect * Math.sqrt(trial.pairs))
    case 'shares':
      return byNormal(trial.effect / Math.sqrt(1 / trial.first + 1 / trial.second))
    case 'two-shares': {
      const { from, to, each } = trial
      for (const [name, share] of Object.entries({ from, to })) checkBetween(name, share, 0, 1)
      const middle = (from + to) / 2
      const none = normalUpper(alpha / sides) * Math.sqrt(2 * middle * (1 - middle))
      const gap = Math.sqrt(each) * Math.abs(to - from)
      return 1 - normalAbove((gap - none) / Math.sqrt(from * (1 - from) + to * (1 - to)))
    }
    case 'groups': {
      const { effect, groups, each } = trial
      const [df1, df2] = [groups - 1, groups * (each - 1)]
      if (!(df1 >= 1 && df2 > 0)) refuse('too-few', { name: 'groups' })
      const bound = upper((value) => fisherAbove(value, df1, df2), alpha)
      return mixture(groups * each * effect ** 2, (more) =>
        // With `more` to the numerator, the beta law that F follows has that much more shape.
        fisherAbove((bound * df1) / (df1 + 2 * more), df1 + 2 * more, df2),
      )
    }
    case 'correlation': {
      const { effect, size } = trial
      if (!(size > 3)) refuse('too-few', { name: 'size', found: String(size), expected: 'over 3' })
      const t = studentUpper(alpha / sides, size - 2)
      const bound = Math.sqrt(t ** 2 / (t ** 2 + size - 2))
      const place = Math.atanh(effect) + effect / (2 * (size - 1))
      const root = Math.sqrt(size - 3)
      const high = normalAbove((Math.atanh(bound) - place) * root)
      return sides === 2 ? high + normalAbove((Math.atanh(bound) + place) * root) : high
    }
    case 'table': {
      const bound = upper((value) => chiSquareAbove(value, trial.df), alpha)
      return mixture(trial.size * trial.effect ** 2, (more) =>
        chiSquareAbove(bound, trial.df + 2 * more),
      )
    }
  }
}

/** A noncentral law, as its central ones in the shares of Poisson’s law. */
function mixture(shift: number, above: (more: number) => number): number {
  const middle = Math.floor(shift / 2)
  let sum = 0
  for (let more = middle; more >= 0; more--) {
    const share = gammaPower(more, shift / 2)
    sum += share * above(more)
    if (share < 1e-18) break
  }
  for (let more = middle + 1; ; more++) {
    const share = gammaPower(more, shift / 2)
    sum += share * above(more)
    if (share < 1e-18) break
  }
  return Math.min(1, sum)
}

function upper(above: (value: number) => number, share: number): number {
  let high = 4
  while (above(high) > share) high *= 2
  return increasingRoot((value) => share - above(value), 0, high)
}

/**
 * The size, or the effect, that gives this power: whatever `of` makes of a number, which must make the power grow.
 *
 * @param power between 0 and 1, 0.8 by habit
 * @param from and `to` the bounds to search between
 * @returns not rounded; one rounds up to whole units
 * @throws ImpossibleTrial `out-of-range` when `to` is not enough, or `from` is already
 * @example solveFor(0.8, (each) => ({ test: 'means', effect: 0.5, first: each, second: each }), 2, 1e6) // 63.77
 */
export function solveFor(
  power: number,
  of: (value: number) => PowerCase,
  from: number,
  to: number,
): number {
  checkBetween('power', power, 0, 1)
  const gap = (value: number) => powerOf(of(value)) - power
  if (gap(from) > 0 || gap(to) < 0) {
    refuse('out-of-range', { name: 'power', found: String(power), expected: `${from} to ${to}` })
  }
  return increasingRoot(gap, from, to)
}

/** Cohen’s h of two shares, from 0 to 1. */
export function effectOfShares(from: number, to: number): number {
  return 2 * Math.asin(Math.sqrt(to)) - 2 * Math.asin(Math.sqrt(from))
}

/**
 * How many times larger the variance is because units come by clusters (Kish, 1965; unequal sizes: Eldridge, Ashby and Kerry, 2006).
 *
 * @param size mean size of a cluster
 * @param icc likeness within clusters, see `intraclass`
 * @param variation standard deviation of sizes ÷ their mean; 0 when all are alike
 * @example designEffect(20, 0.05) // 1.95
 */
export function designEffect(size: number, icc: number, variation = 0): number {
  return 1 + ((variation ** 2 + 1) * size - 1) * icc
}

/**
 * The smallest effect that a design of this error tells with this power: (t₁₋α⸝₂ + t power) × se (Bloom, Evaluation Review 19, 1995).
 *
 * @param se in the unit of the outcome
 * @returns in the same unit
 * @example minimumEffect(1, 98) // 2.83
 */
export function minimumEffect(se: number, df: number, power = 0.8, alpha = usualAlpha): number {
  checkBetween('power', power, 0.5, 1)
  checkBetween('alpha', alpha, 0, 1)
  return se * (studentUpper(alpha / 2, df) + studentUpper(1 - power, df))
}

/**
 * Power by trying: the share of runs whose p is at most alpha, with the error of that share.
 *
 * @param run gives the p of one invented trial
 */
export function simulatedPower(
  run: (at: number) => number,
  runs: number,
  alpha = usualAlpha,
): { readonly power: number; readonly se: number } {
  let told = 0
  for (let at = 0; at < runs; at++) if (run(at) <= alpha) told++
  const power = told / runs
  return { power, se: Math.sqrt((power * (1 - power)) / runs) }
}
