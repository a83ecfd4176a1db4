import { seededChance } from '#kit/chance.ts'
import { aggregate } from './aggregate.ts'
import { prepareIndex } from './build.ts'
import type { Framework, Stage } from './framework.ts'
import type { Plan } from './plan.ts'
import { ImpossibleIndex } from './problem.ts'
import { type SobolIndices, sobolIndices } from './sobol-indices.ts'
import { uniform } from './sobol-points.ts'
import { type Column, mean, quantile, ranksOf } from './statistics.ts'

/** One choice that could have been another: what is drawn in its place. */
export type Choice =
  /** One of these parts of a plan, each as likely. */
  | { readonly kind: 'plan'; readonly name: string; readonly options: readonly Partial<Plan>[] }
  /** All weights, each up to `spread` more or less than it is (0.25: from three quarters to five quarters). */
  | { readonly kind: 'weights'; readonly name: string; readonly spread: number }
  /** One indicator that is left out, or none, each as likely. */
  | { readonly kind: 'left-out'; readonly name: string }

/** How sure the rank of one unit is. */
export interface RankOfUnit {
  readonly unit: string
  /** By the plan itself. */
  readonly rank: number
  /** Nine runs of ten put it between these two; half of them above the middle one. */
  readonly low: number
  readonly median: number
  readonly high: number
  /** Share of the runs that give it exactly the rank of the plan. */
  readonly same: number
}

export interface HowSure {
  readonly runs: number
  /** Runs whose mean had no result: they say nothing. */
  readonly setAside: number
  /** In the order of the ranks of the plan. */
  readonly units: readonly RankOfUnit[]
  /** How many places the units move on average, over the runs. */
  readonly averageShift: number
  /** How much of what moves the ranks comes from each choice: indices of Sobol of the average shift. */
  readonly choices: readonly (SobolIndices & { readonly name: string })[]
}

/** Sets of weights that are drawn once: a point of the cube names one of them. */
const weightSets = 1024

/**
 * How sure each rank is: the index is built again with other choices, drawn by lot, and the ranks are compared with
 * those of the plan (Saisana, Saltelli and Tarantola, J. R. Stat. Soc. A 168, 2005). The same seed gives the same answer.
 *
 * @param plan has an aggregation
 * @param choices from 1 to 10
 * @param runs of the draw, from 1; the indices of Sobol take `runs` × (choices + 2) more
 * @param seed a whole number from 1
 */
export function howSure(
  framework: Framework,
  plan: Plan,
  choices: readonly Choice[],
  { runs, seed }: { readonly runs: number; readonly seed: number },
): HowSure {
  const ranksAt = rankerOf(framework, choices, plan, seed)
  const nominal = ranksWith(framework, prepareIndex(framework, plan).last, plan, undefined)
  const chance = seededChance(seed)
  const drawn: Column[] = []
  for (let run = 0; run < runs; run++) {
    const ranks = ranksAt(Float64Array.from(choices, () => uniform(chance)))
    if (ranks) drawn.push(ranks)
  }
  const shiftOf = (ranks: Column) =>
    mean(ranks.map((rank, unit) => Math.abs(rank - (nominal[unit] as number))))
  const { inputs } = sobolIndices(
    (point) => {
      const ranks = ranksAt(point)
      return ranks ? shiftOf(ranks) : Number.NaN
    },
    choices.length,
    2 ** Math.ceil(Math.log2(runs)),
    seed,
  )
  const units = framework.units.flatMap((unit, at) => {
    const rank = nominal[at] as number
    if (Number.isNaN(rank)) return []
    const met = Float64Array.from(drawn, (ranks) => ranks[at] as number)
    const there = met.filter((value) => !Number.isNaN(value))
    return {
      unit,
      rank,
      low: quantile(met, 0.05),
      median: quantile(met, 0.5),
      high: quantile(met, 0.95),
      same: there.filter((value) => value === rank).length / there.length,
    }
  })
  return {
    runs,
    setAside: runs - drawn.length,
    units: units.sort((a, b) => a.rank - b.rank),
    averageShift: mean(Float64Array.from(drawn, shiftOf)),
    choices: choices.map(({ name }, at) => ({ name, ...(inputs[at] as SobolIndices) })),
  }
}

/** What a point of the cube gives: one number for each choice, and the ranks of all units of the framework. */
function rankerOf(framework: Framework, choices: readonly Choice[], plan: Plan, seed: number) {
  // Many points make the same choices of steps: their values are computed once.
  const prepared = new Map<string, Stage>()
  const base = framework.nodes.map(({ weight }) => weight)
  const chance = seededChance(seed + 1)
  const noise = choices.some(({ kind }) => kind === 'weights')
    ? Array.from({ length: weightSets }, () =>
        Float64Array.from(base, () => 2 * uniform(chance) - 1),
      )
    : []

  return (point: Float64Array): Column | undefined => {
    let chosen = plan
    let weights = Float64Array.from(base)
    for (const [at, choice] of choices.entries()) {
      const place = point[at] as number
      if (choice.kind === 'plan') {
        chosen = { ...chosen, ...choice.options[Math.floor(place * choice.options.length)] }
      } else if (choice.kind === 'weights') {
        const drawn = noise[Math.floor(place * weightSets)] as Column
        weights = weights.map(
          (weight, node) => weight * (1 + choice.spread * (drawn[node] as number)),
        )
      } else {
        const left = Math.floor(place * (framework.indicators.length + 1))
        if (left < framework.indicators.length) weights[left] = 0
      }
    }
    const { aggregate: _, ...before } = chosen
    const key = JSON.stringify(before)
    const stage = prepared.get(key) ?? prepareIndex(framework, chosen).last
    prepared.set(key, stage)
    try {
      return ranksWith(framework, stage, chosen, weights)
    } catch (error) {
      if (error instanceof ImpossibleIndex) return undefined
      throw error
    }
  }
}

/** Ranks by the place of each unit in the framework; NaN for those that are not there. */
function ranksWith(
  framework: Framework,
  stage: Stage,
  { aggregate: step }: Plan,
  weights: Column | undefined,
): Column {
  if (!step) throw new RangeError('a plan that aggregates nothing has no rank')
  const scores = aggregate(framework, stage, step, weights)
  const ranks = ranksOf(scores.at(-1) as Column)
  const all = new Float64Array(framework.units.length).fill(Number.NaN)
  for (const [row, unit] of stage.rows.entries()) all[unit] = ranks[row] as number
  return all
}

/**
 * The choices that anyone would question first: the filling of missing cells (mean or median), the treatment of
 * outliers (or none), the scale or the kind of mean, the weights (a quarter more or less), each indicator left out.
 */
export function usualChoices(plan: Plan): readonly Choice[] {
  const { impute, treat, normalise, aggregate: step } = plan
  const other = impute && otherCentre[impute.method]
  const isPositive =
    normalise?.method === 'rank' ||
    (normalise?.method === 'minmax' && (normalise.range?.[0] ?? 0) > 0)
  const options: Choice[] = []
  if (impute && other)
    options.push({
      kind: 'plan',
      name: 'impute',
      options: [{ impute }, { impute: { ...impute, method: other } }],
    })
  if (treat) options.push({ kind: 'plan', name: 'treat', options: [{ treat }, { treat: null }] })
  if (step && isPositive) {
    const means = ['arithmetic', 'geometric', 'harmonic'] as const
    const others = means.filter((method) => method !== step.method)
    options.push({
      kind: 'plan',
      name: 'aggregate',
      options: [step, ...others.map((method) => ({ ...step, method }))].map((aggregate) => ({
        aggregate,
      })),
    })
  } else if (normalise && step?.method === 'arithmetic') {
    const scales = ['minmax', 'zscore', 'percentile-rank'] as const
    const others = scales.filter((method) => method !== normalise.method)
    options.push({
      kind: 'plan',
      name: 'normalise',
      options: [normalise, ...others.map((method) => ({ method }))].map((scale) => ({
        normalise: scale,
      })),
    })
  }
  options.push({ kind: 'weights', name: 'weights', spread: 0.25 })
  options.push({ kind: 'left-out', name: 'left-out' })
  return options
}

const otherCentre = {
  none: undefined,
  mean: 'median',
  median: 'mean',
  'group-mean': 'group-median',
  'group-median': 'group-mean',
} as const
