import { chiSquareAbove } from './laws/gamma.ts'
import { increasingRoot } from './laws/roots.ts'
import { studentBeyond, studentUpper } from './laws/student.ts'
import { checkBetween, checkFinite, checkLengths, refuse } from './problem.ts'

/** One trial as it was published: an effect and its standard error, in the same unit as the others. */
export interface TrialEffect {
  readonly estimate: number
  /** Above 0. */
  readonly se: number
}

export interface PoolOptions {
  /** From 0 to 1: intervals at 1 − alpha; 0.05 unless said. */
  readonly alpha?: number
  /** Whether the error is let below that of the weights, as the first paper has it; with few trials it is then far too sure. */
  readonly unbounded?: boolean
}

export interface Pooled {
  readonly trials: number
  /** Mean of the effects that such places have: not the effect of one place. */
  readonly estimate: number
  readonly se: number
  readonly df: number
  readonly t: number
  readonly p: number
  readonly low: number
  readonly high: number
  /** Between what the effect of one more such place would lie; undefined below three trials. */
  readonly prediction: { readonly low: number; readonly high: number } | undefined
  /** Variance of true effects between places, and between what it lies. */
  readonly tau2: number
  readonly tau2Low: number
  readonly tau2High: number
  /** Cochran’s statistic: how far the effects are from one another, were the true one everywhere the same. */
  readonly q: { readonly value: number; readonly df: number; readonly p: number }
  /** Share of the spread that is not chance, from 0 to 1. */
  readonly i2: number
  /** Of each trial in the mean; they sum to 1. */
  readonly weights: readonly number[]
}

/**
 * The same question asked in several places: mean of their effects, and how unlike they are. The variance between places is that of
 * Paule and Mandel (J. Res. Natl. Bur. Stand. 87, 1982); the interval that of Hartung and Knapp (Stat. Med. 20, 2001), whose error
 * is not let below that of the weights (Röver, Knapp and Friede, BMC Med. Res. Methodol. 15, 2015); the prediction that of Higgins,
 * Thompson and Spiegelhalter (J. R. Stat. Soc. A 172, 2009); bounds of the variance by its Q profile (Viechtbauer, Stat. Med. 26,
 * 2007); I² of Higgins and Thompson (Stat. Med. 21, 2002).
 *
 * @throws ImpossibleTrial `too-few` below two trials; `not-a-number`; `out-of-range` for an error that is not above 0
 * @example pooledEffect([{ estimate: 1, se: 1 }, { estimate: 3, se: 1 }]).estimate // 2
 */
export function pooledEffect(
  effects: readonly TrialEffect[],
  { alpha = 0.05, unbounded = false }: PoolOptions = {},
): Pooled {
  checkBetween('alpha', alpha, 0, 1)
  const [values, variances] = checkedColumns(effects)
  const df = values.length - 1
  const spreadAt = (tau2: number) => spread(values, variances, tau2)
  const tau2 = rootFor(df, (at) => -spreadAt(at).q, -df)
  const { mean, total, q, weights } = spreadAt(tau2)
  const excess = q / df
  const se = Math.sqrt((unbounded ? excess : Math.max(1, excess)) / total)
  const half = studentUpper(alpha / 2, df) * se
  const t = mean / se
  const alone = spreadAt(0).q
  const shareAbove = (at: number) => chiSquareAbove(spreadAt(at).q, df)
  return {
    ...{ trials: values.length, estimate: mean, se, df, t, p: studentBeyond(t, df) },
    ...{ low: mean - half, high: mean + half, tau2 },
    prediction: predictionOf(mean, Math.hypot(se, Math.sqrt(tau2)), df - 1, alpha),
    tau2Low: rootFor(df, shareAbove, alpha / 2),
    tau2High: rootFor(df, shareAbove, 1 - alpha / 2),
    q: { value: alone, df, p: chiSquareAbove(alone, df) },
    i2: alone > df ? (alone - df) / alone : 0,
    weights: weights.map((weight) => weight / total),
  }
}

function checkedColumns(effects: readonly TrialEffect[]) {
  const values = effects.map(({ estimate }) => estimate)
  const errors = effects.map(({ se }) => se)
  checkLengths(values.length, { se: errors })
  checkFinite(values, 'estimate')
  checkFinite(errors, 'se')
  for (const [row, se] of errors.entries())
    if (se <= 0) refuse('out-of-range', { name: 'se', row, found: String(se), expected: 'above 0' })
  if (values.length < 2) refuse('too-few', { name: 'trials', expected: '2 at least' })
  return [values, errors.map((se) => se * se)] as const
}

/** The mean with these weights, and how far the effects are from it. */
function spread(values: readonly number[], variances: readonly number[], tau2: number) {
  const weights = variances.map((variance) => 1 / (variance + tau2))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const weighed = (of: (value: number) => number) =>
    values.reduce((sum, value, at) => sum + (weights[at] as number) * of(value), 0)
  const first = weighed((value) => value) / total
  // A second pass: digits that all effects share do not cost those that differ.
  const mean = first + weighed((value) => value - first) / total
  return { mean, total, weights, q: weighed((value) => (value - mean) ** 2) }
}

/** Where a function that grows with the variance reaches `wanted`; 0 when it begins above. */
function rootFor(df: number, of: (tau2: number) => number, wanted: number): number {
  let high = 1
  while (of(high) < wanted && high < 1e150) high *= 4 * df
  return increasingRoot((at) => of(at) - wanted, 0, high)
}

function predictionOf(mean: number, spreadOfOne: number, df: number, alpha: number) {
  if (df < 1) return undefined
  const half = studentUpper(alpha / 2, df) * spreadOfOne
  return { low: mean - half, high: mean + half }
}
