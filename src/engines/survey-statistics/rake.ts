import { type Margin, type Respondent, sharesOf } from './respondents.ts'

export type RakeProblem =
  /** A share that is no number, is below 0, or shares that are all 0. */
  | { readonly code: 'bad-shares'; readonly variable: string }
  /** The population has people of this category, and nobody answered: no weight can make up for them. */
  | { readonly code: 'nobody-answered'; readonly variable: string; readonly category: string }
  /** Somebody answered a category that the population does not tell. */
  | { readonly code: 'unknown-category'; readonly variable: string; readonly category: string }
  /** Nobody said their category. */
  | { readonly code: 'nobody-known'; readonly variable: string }
  /** A weight from before that is no number, or not above 0; or not one a respondent. */
  | { readonly code: 'bad-weights' }

export interface RakeOptions {
  /** Weights from before (of a draw, of a household), one a respondent, above 0; each 1 when left out. */
  readonly weights?: readonly number[]
  /**
   * The most that a weight may grow, and the least it may shrink, in times the mean (5: from a fifth to five times). Above
   * 1. With a bound the margins may not be reached: `distance` says by how much.
   */
  readonly most?: number
  /** Passes over all margins, 1,000 when left out. */
  readonly passes?: number
}

export interface Raked {
  /** One a respondent, in their order; their mean is that of the weights from before. */
  readonly weights: readonly number[]
  /** Passes that were made. */
  readonly passes: number
  /** Whether every share of every margin is reached to 1e-12. */
  readonly reached: boolean
  /** The largest difference between a weighted share and the share that was asked, from 0 to 1. */
  readonly distance: number
}

export type RakeResult =
  | { readonly ok: true; readonly value: Raked }
  | { readonly ok: false; readonly problems: readonly RakeProblem[] }

/** A share is reached when it is this near. */
const near = 1e-12

/**
 * Weights that bring a sample to the known margins of its population, one variable after the other, until none moves: raking,
 * or iterative proportional fitting (Deming and Stephan, Annals of Mathematical Statistics 11, 1940). Whoever has no
 * category of a variable keeps the weight that the other variables give: the shares hold among those who said theirs.
 *
 * @param respondents what each is; the order of the answer is theirs
 * @param margins one a variable; an order of variables changes nothing but the number of passes
 * @returns the weights, or every reason why there are none
 * @example
 * // Two thirds are women, half of those who answered: each counts for 4/3, each man for 2/3.
 * rake([{ sex: 'f' }, { sex: 'm' }], [{ variable: 'sex', shares: { f: 2, m: 1 } }])
 */
export function rake(
  respondents: readonly Respondent[],
  margins: readonly Margin[],
  { weights: before, most, passes = 1_000 }: RakeOptions = {},
): RakeResult {
  const problems = problemsOf(respondents, margins, before)
  if (problems.length > 0) return { ok: false, problems }
  const base = Float64Array.from(before ?? respondents.map(() => 1))
  const weights = base.slice()
  const targets = margins.map((margin) => targetOf(respondents, margin))
  let distance = farthest(weights, targets)
  let pass = 0
  while (distance > near && pass < passes) {
    for (const target of targets) adjust(weights, target)
    if (most) keepWithin(weights, base, most)
    const now = farthest(weights, targets)
    pass++
    // With a bound the end may lie away from the margins: it is reached when nothing moves any more.
    const still = most !== undefined && Math.abs(now - distance) < near / 100
    distance = now
    if (still) break
  }
  return {
    ok: true,
    value: { weights: [...weights], passes: pass, reached: distance <= near, distance },
  }
}

interface Target {
  /** The category of each respondent by its place in `shares`; −1 when it is not known. */
  readonly places: Int32Array
  readonly shares: readonly number[]
}

function targetOf(respondents: readonly Respondent[], margin: Margin): Target {
  const told = sharesOf(margin)
  const place = new Map(told.map(([category], at) => [category, at]))
  const of = (category: string | undefined) =>
    category === undefined ? -1 : (place.get(category) ?? -1)
  return {
    places: Int32Array.from(respondents, (respondent) => of(respondent[margin.variable])),
    shares: told.map(([, share]) => share),
  }
}

function sumsOf(weights: Float64Array, { places, shares }: Target) {
  const sums = new Float64Array(shares.length)
  let known = 0
  weights.forEach((weight, at) => {
    const place = places[at] as number
    if (place < 0) return
    sums[place] = (sums[place] as number) + weight
    known += weight
  })
  return { sums, known }
}

function adjust(weights: Float64Array, target: Target): void {
  const { sums, known } = sumsOf(weights, target)
  const factors = target.shares.map((share, at) => {
    const sum = sums[at] as number
    return sum > 0 ? (share * known) / sum : 1
  })
  weights.forEach((weight, at) => {
    const place = target.places[at] as number
    if (place >= 0) weights[at] = weight * (factors[place] as number)
  })
}

/** No weight moves away from the mean movement by more than so many times. */
function keepWithin(weights: Float64Array, base: Float64Array, most: number): void {
  const total = sum(base)
  weights.forEach((weight, at) => {
    const first = base[at] as number
    weights[at] = Math.min(Math.max(weight, first / most), first * most)
  })
  const scale = total / sum(weights)
  weights.forEach((weight, at) => {
    weights[at] = weight * scale
  })
}

function farthest(weights: Float64Array, targets: readonly Target[]): number {
  let most = 0
  for (const target of targets) {
    const { sums, known } = sumsOf(weights, target)
    target.shares.forEach((share, at) => {
      most = Math.max(most, Math.abs((sums[at] as number) / known - share))
    })
  }
  return most
}

function sum(weights: Float64Array): number {
  return weights.reduce((total, weight) => total + weight, 0)
}

function problemsOf(
  respondents: readonly Respondent[],
  margins: readonly Margin[],
  before: readonly number[] | undefined,
): readonly RakeProblem[] {
  const areWeights =
    !before ||
    (before.length === respondents.length &&
      before.every((weight) => Number.isFinite(weight) && weight > 0))
  return [
    ...(areWeights ? [] : [{ code: 'bad-weights' } as const]),
    ...margins.flatMap((margin) => marginProblems(respondents, margin)),
  ]
}

function marginProblems(
  respondents: readonly Respondent[],
  margin: Margin,
): readonly RakeProblem[] {
  const { variable, shares } = margin
  const values = Object.values(shares)
  const isRight = values.every((share) => Number.isFinite(share) && share >= 0)
  if (!isRight || !values.some((share) => share > 0)) return [{ code: 'bad-shares', variable }]
  const answered = new Set(respondents.flatMap((respondent) => respondent[variable] ?? []))
  if (answered.size === 0) return [{ code: 'nobody-known', variable }]
  const missing = Object.keys(shares).filter(
    (category) => (shares[category] as number) > 0 && !answered.has(category),
  )
  // A category without anybody in the population cannot keep those who said it.
  const strange = [...answered].filter(
    (category) => !Object.hasOwn(shares, category) || shares[category] === 0,
  )
  return [
    ...missing.map((category) => ({ code: 'nobody-answered' as const, variable, category })),
    ...strange.map((category) => ({ code: 'unknown-category' as const, variable, category })),
  ]
}
