import { type Estimate, estimateOf, usualAlpha } from './estimate.ts'
import { leastSquares } from './least-squares.ts'
import { mean, rowsBy, take, variance } from './linear/sums.ts'
import { checkFinite, checkLengths, refuse } from './problem.ts'

export const designs = [
  'complete',
  'blocked',
  'pairs',
  'clustered',
  'blocked-clustered',
  'pair-clustered',
] as const
/** How the treatment was given out; the error follows from it. */
export type Design = (typeof designs)[number]

/** One row a unit that was measured. */
export interface Trial {
  /** In any unit; the effect comes in the same. */
  readonly outcome: ArrayLike<number>
  /** Whether the row is in the arm whose effect is asked; the others are compared with it. */
  readonly treated: readonly boolean[]
  /** Name of the block, or of the pair, of each row. */
  readonly blocks?: readonly string[]
  /** Name of the cluster that received the treatment as one. */
  readonly clusters?: readonly string[]
}

/**
 * Difference between the mean of those treated and that of the others, with the error that the design calls for:
 *
 * - `complete`: Neyman’s variance, Welch and Satterthwaite’s degrees of freedom;
 * - `blocked`: the blocks weighed by their rows, rows − 2 × blocks (Gerber and Green, Field Experiments, 2012, ch. 4);
 * - `pairs`: error of the mean of the differences of pairs, pairs − 1 (Imbens and Rubin, 2015, ch. 10);
 * - `clustered`: CR2 (Bell and McCaffrey, 2002);
 * - `blocked-clustered`: CR2 in each block, weighed by rows, clusters − 2 × blocks;
 * - `pair-clustered`: Imai, King and Nall (Statistical Science 24, 2009), weighed by rows, pairs − 1.
 *
 * @param alpha from 0 to 1
 * @throws ImpossibleTrial `one-arm`, `block-one-arm`, `not-a-pair`, `cluster-in-two-arms`, `cluster-in-two-blocks`,
 * `few-clusters`, `no-spread`, or a column that does not hold
 * @example differenceInMeans({ outcome: [1, 2, 4, 7], treated: [false, false, true, true] }, 'complete') // 4, se 1.58
 */
export function differenceInMeans(
  trial: Trial,
  design: Design,
  alpha: number = usualAlpha,
): Estimate {
  const { outcome, treated } = trial
  checkLengths(outcome.length, { treated })
  checkFinite(outcome, 'outcome')
  if (treated.every((arm) => arm === treated[0])) refuse('one-arm')
  const n = outcome.length
  const found = ways[design](trial)
  if (!(found.se > 0)) refuse('no-spread', { name: 'outcome' })
  return estimateOf({ term: 'treatment', n, ...found }, alpha)
}

type Found = Pick<Estimate, 'estimate' | 'se' | 'df'>

const ways: Readonly<Record<Design, (trial: Trial) => Found>> = {
  complete: neyman,
  blocked: (trial) => {
    const blocks = partsOf(trial, 'blocks')
    const inBlocks = weighed(trial, blocks, neyman)
    return { ...inBlocks, df: trial.outcome.length - 2 * blocks.length }
  },
  pairs: (trial) => {
    const parts = partsOf(trial, 'blocks')
    const differences = parts.map(([name, pair]) => {
      if (pair.outcome.length !== 2) {
        refuse('not-a-pair', { name, found: String(pair.outcome.length), expected: '2' })
      }
      const [before, after] = pair.treated[0] ? [1, 0] : [0, 1]
      return (pair.outcome[after] as number) - (pair.outcome[before] as number)
    })
    if (parts.length < 2) refuse('too-few', { name: 'pairs', expected: '2 at least' })
    return {
      estimate: mean(differences),
      se: Math.sqrt(variance(differences) / differences.length),
      df: differences.length - 1,
    }
  },
  clustered: (trial) => byClusters(trial),
  'blocked-clustered': (trial) => {
    const names = clustersOf(trial)
    checkClusters(trial)
    const blocks = partsOf(trial, 'blocks')
    const count = new Set(names).size
    for (const [name, part] of blocks) checkArms(name, part, clustersOf(part), 2)
    return { ...weighed(trial, blocks, byClusters), df: count - 2 * blocks.length }
  },
  'pair-clustered': (trial) => {
    checkClusters(trial)
    const pairs = partsOf(trial, 'blocks')
    const many = pairs.length
    if (many < 2) refuse('too-few', { name: 'pairs', expected: '2 at least' })
    const rows = trial.outcome.length
    const totals = pairs.map(([name, pair]) => {
      const count = new Set(clustersOf(pair)).size
      if (count !== 2) refuse('not-a-pair', { name, found: String(count), expected: '2 clusters' })
      return pair.outcome.length * differenceOf(pair)
    })
    const estimate = totals.reduce((sum, total) => sum + total, 0) / rows
    const squares = totals.reduce((sum, total) => sum + (total - (rows * estimate) / many) ** 2, 0)
    return { estimate, se: Math.sqrt((many / (many - 1)) * squares) / rows, df: many - 1 }
  },
}

/** The rows of each block, or of each pair. */
function partsOf(trial: Trial, by: 'blocks'): readonly (readonly [string, Trial])[] {
  const { outcome, treated, clusters } = trial
  const names = trial[by]
  if (!names) return refuse('block-one-arm', { found: 'no blocks' })
  checkLengths(outcome.length, { [by]: names })
  return [...rowsBy(names)].map(([name, rows]) => {
    const arms = take(treated, rows)
    if (arms.every((arm) => arm === arms[0])) refuse('block-one-arm', { name })
    const part = { outcome: take(outcome, rows), treated: arms }
    return [name, clusters ? { ...part, clusters: take(clusters, rows) } : part] as const
  })
}

/** The parts together, each for its share of the rows. */
function weighed(
  trial: Trial,
  parts: readonly (readonly [string, Trial])[],
  way: (part: Trial) => Found,
): { readonly estimate: number; readonly se: number } {
  let [estimate, squares] = [0, 0]
  for (const [name, part] of parts) {
    if (!part.clusters)
      checkArms(
        name,
        part,
        part.treated.map((_, row) => String(row)),
        2,
      )
    const found = way(part)
    const share = part.outcome.length / trial.outcome.length
    estimate += share * found.estimate
    squares += (share * found.se) ** 2
  }
  return { estimate, se: Math.sqrt(squares) }
}

function checkArms(name: string, part: Trial, names: readonly string[], least: number): void {
  for (const arm of [true, false]) {
    const count = new Set(names.filter((_, row) => part.treated[row] === arm)).size
    if (count < least) refuse('block-one-arm', { name, found: String(count), expected: `${least}` })
  }
}

function neyman({ outcome, treated }: Trial): Found {
  const [treatedValues, other] = armsOf(outcome, treated)
  if (Math.min(treatedValues.length, other.length) < 2) {
    refuse('too-few', { name: 'outcome', expected: '2 rows in each arm' })
  }
  const [a, b] = [variance(treatedValues) / treatedValues.length, variance(other) / other.length]
  return {
    estimate: mean(treatedValues) - mean(other),
    se: Math.sqrt(a + b),
    df: (a + b) ** 2 / (a ** 2 / (treatedValues.length - 1) + b ** 2 / (other.length - 1)),
  }
}

function byClusters(trial: Trial): Found {
  const clusters = clustersOf(trial)
  checkClusters(trial)
  const treated = trial.treated.map(Number)
  const columns = [{ name: 'treatment', values: treated }]
  const fit = leastSquares(trial.outcome, columns, { clusters, se: 'CR2' })
  return fit.estimates[1] as Estimate
}

function clustersOf({ clusters, outcome }: Trial): readonly string[] {
  if (!clusters) return refuse('few-clusters', { found: 'none' })
  checkLengths(outcome.length, { clusters })
  return clusters
}

/** A cluster lies in one arm, and in one block where there are some. */
function checkClusters(trial: Trial): void {
  for (const [name, rows] of rowsBy(clustersOf(trial))) {
    const isOne = (list: readonly unknown[]) =>
      rows.every((row) => list[row] === list[rows[0] ?? 0])
    if (!isOne(trial.treated)) refuse('cluster-in-two-arms', { name })
    if (trial.blocks && !isOne(trial.blocks)) refuse('cluster-in-two-blocks', { name })
  }
}

function armsOf(outcome: ArrayLike<number>, treated: readonly boolean[]) {
  const [treatedValues, other]: [number[], number[]] = [[], []]
  for (const [row, arm] of treated.entries())
    (arm ? treatedValues : other).push(outcome[row] as number)
  return [treatedValues, other] as const
}

function differenceOf({ outcome, treated }: Trial): number {
  const [treatedValues, other] = armsOf(outcome, treated)
  return mean(treatedValues) - mean(other)
}
