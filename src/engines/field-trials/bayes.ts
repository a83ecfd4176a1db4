import { usualAlpha } from './estimate.ts'
import { betaQuantile, betaTails } from './laws/beta.ts'
import { betaPower } from './laws/gamma.ts'
import { normalAbove, normalUpper } from './laws/normal.ts'
import { increasingRoot } from './laws/roots.ts'
import { integral } from './laws/student.ts'
import { checkBetween, checkWhole, refuse } from './problem.ts'
import type { Bounds, Count } from './small-numbers.ts'

/** What was thought of a share before: as if `yes` of `yes + no` had been seen already; 1 and 1 when nothing was. */
export interface BetaPrior {
  readonly yes: number
  readonly no: number
}

export interface SharesTwin {
  /** Middle of what is now thought of each share, and its interval. */
  readonly first: Bounds & { readonly mean: number }
  readonly second: Bounds & { readonly mean: number }
  /** Of first less second. */
  readonly difference: Bounds & { readonly mean: number }
  /** Chance that the first share is the larger one. */
  readonly larger: number
}

/**
 * Two shares, as a Bayesian reads them: beta prior, binomial counts (Gelman et al., Bayesian Data Analysis, 2013, 2.4). The prior is
 * stated before, and shown with the result.
 *
 * @param alpha what the intervals leave out, half at each end
 * @throws ImpossibleTrial `out-of-range` for a prior that is not above 0, or counts that are none
 */
export function sharesTwin(
  first: Count,
  second: Count,
  prior: BetaPrior,
  alpha: number = usualAlpha,
): SharesTwin {
  checkBetween('alpha', alpha, 0, 1)
  for (const [name, value] of Object.entries(prior)) checkBetween(name, value, 0, 1e9)
  const [firstLaw, other] = [posterior(first, prior), posterior(second, prior)]
  // Over the second share, by its quantiles: where its law lies, and nowhere else.
  const ends = [1e-14, 1 - 1e-14].map((share) => betaQuantile(share, other.a, other.b))
  const [from = 0, to = 1] = ends
  const above = (gap: number) =>
    integral(
      (share) =>
        (betaPower(other.a, other.b, share, 1 - share) / (share * (1 - share))) *
        betaTails(firstLaw.a, firstLaw.b, share + gap, 1 - share - gap).above,
      from,
      to,
      60,
    )
  const bound = (share: number) => increasingRoot((gap) => share - above(gap), -1, 1)
  const meanOf = ({ a, b }: Beta) => a / (a + b)
  const of = (law: Beta) => ({
    mean: meanOf(law),
    low: betaQuantile(alpha / 2, law.a, law.b),
    high: betaQuantile(1 - alpha / 2, law.a, law.b),
  })
  return {
    first: of(firstLaw),
    second: of(other),
    difference: {
      mean: meanOf(firstLaw) - meanOf(other),
      low: bound(1 - alpha / 2),
      high: bound(alpha / 2),
    },
    larger: above(0),
  }
}

interface Beta {
  readonly a: number
  readonly b: number
}

function posterior({ yes, of }: Count, prior: BetaPrior): Beta {
  checkWhole('yes', yes, 0)
  checkWhole('of', of, 0)
  if (yes > of)
    refuse('out-of-range', { name: 'yes', found: String(yes), expected: `${of} at most` })
  return { a: prior.yes + yes, b: prior.no + of - yes }
}

/**
 * An effect with its error, as a Bayesian reads it: normal prior, normal likelihood with that error as known (Gelman et al., 2.5).
 *
 * @param prior what was thought before, in the unit of the outcome; `sd` above 0
 * @returns what is thought now, and the chance that the effect is above 0
 */
export function effectTwin(
  effect: { readonly estimate: number; readonly se: number },
  prior: { readonly mean: number; readonly sd: number },
  alpha: number = usualAlpha,
): Bounds & { readonly mean: number; readonly sd: number; readonly positive: number } {
  checkBetween('alpha', alpha, 0, 1)
  checkBetween('se', effect.se, 0, Number.POSITIVE_INFINITY)
  checkBetween('sd', prior.sd, 0, Number.POSITIVE_INFINITY)
  const [known, seen] = [1 / prior.sd ** 2, 1 / effect.se ** 2]
  const mean = (prior.mean * known + effect.estimate * seen) / (known + seen)
  const sd = Math.sqrt(1 / (known + seen))
  const half = normalUpper(alpha / 2) * sd
  return { mean, sd, low: mean - half, high: mean + half, positive: normalAbove(-mean / sd) }
}
