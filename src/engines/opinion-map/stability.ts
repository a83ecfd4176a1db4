import { type Draw, drawOf } from './draw.ts'
import { adjustedRand, pairing } from './likeness.ts'
import type { OpinionMap } from './map.ts'
import { columnOf, emptyCells, type OpinionMatrix } from './matrix.ts'
import { type Shape, shapeOf } from './shape.ts'

/** A mean, and the two values between which nine of ten stand; null when there was nothing to count. */
export interface Spread {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** What groups are worth. */
export interface Stability {
  readonly seed: number
  /** Draws of people, and permutations of votes, that were made. */
  readonly resamples: number
  /**
   * `none` when votes permuted inside each statement give as good groups, or when all stand on one point: there is then
   * no reason to speak of groups. `unknown` when nothing was drawn.
   */
  readonly verdict: 'stable' | 'unsure' | 'unstable' | 'none' | 'unknown'
  /** Adjusted Rand index with the groups of the map, over the draws. */
  readonly adjustedRand: Spread | null
  /** Share of people who are in another group, over the draws. */
  readonly changeGroup: Spread | null
  /** Share of the draws that find the same number of groups. */
  readonly sameNumber: number | null
  /** By group of the map: share of its people who are still together in its best match, on average. */
  readonly kept: readonly number[]
  /** Silhouette of the map, that of permuted votes, and how often these are as good: (1 + those) ÷ (1 + permutations). */
  readonly silhouette: number | null
  readonly permuted: Spread | null
  readonly p: number | null
}

export interface StabilityOptions {
  /** A whole number from 0 to 2³² − 1. */
  readonly seed: number
  /** From 0; 100 when absent, fewer where there are many votes. */
  readonly resamples?: number
}

/** At most this p, and groups are more than what chance gives. */
const shown = 0.05
const isStable = 0.8
const isUnsure = 0.5
/** Directions of draws need not be exact to the last digit: nobody reads them. */
const enough = 1e-5

/** Fewer draws where there are many votes: 100 up to 20,000 of them, 20 from 100,000 on. */
function usualResamples({ matrix }: Pick<OpinionMap, 'matrix'>): number {
  return Math.max(20, Math.min(100, Math.floor(2e6 / Math.max(1, matrix.cells.length))))
}

/**
 * How far the groups hold. People are drawn again with replacement, in their order, and the whole map is computed again
 * (bootstrap; Hennig, 2007): the people who were drawn are compared. Then the votes of each statement are given by lot
 * to those who saw it, and the best silhouette is compared (permutation; Hennig and Liao, 2013). The same seed gives
 * the same answer.
 */
export function stabilityOf(map: OpinionMap, options: StabilityOptions): Stability {
  const resamples = options.resamples ?? usualResamples(map)
  const silhouette = bestSilhouette(map)
  const none = { adjustedRand: null, changeGroup: null, sameNumber: null, kept: [] }
  const base = { seed: options.seed, resamples, silhouette }
  if (resamples === 0 || silhouette === null)
    return {
      ...{ ...base, ...none, permuted: null, p: null },
      verdict: silhouette === null ? 'none' : 'unknown',
    }
  const draw = drawOf(options.seed)
  const held = bootstrap(map, resamples, draw)
  const chance = permutations(map, resamples, draw)
  const p = (1 + chance.filter((value) => value >= silhouette).length) / (1 + resamples)
  const mean = held.adjustedRand?.mean ?? 0
  const holds = mean >= isStable ? 'stable' : mean >= isUnsure ? 'unsure' : 'unstable'
  return {
    ...{ ...base, ...held, p, permuted: spreadOf(chance) },
    verdict: p > shown ? 'none' : holds,
  }
}

/**
 * Of the number of groups that is shown. A silhouette is of base clusters, and zero for a group of one: where each group
 * stands on one point, however many people are there, nothing could be parted better.
 */
function bestSilhouette({ groupings, chosen }: Shape): number | null {
  const shown = chosen === undefined ? undefined : groupings.get(chosen)
  if (!shown) return null
  return shown.members.every(({ length }) => length === 1) ? 1 : shown.silhouette
}

function bootstrap(map: OpinionMap, resamples: number, draw: Draw) {
  const { matrix, groups } = map
  const groupOf = groupByRow(matrix.participants.length, groups)
  const [rand, change]: [number[], number[]] = [[], []]
  const kept = groups.map(() => ({ stayed: 0, met: 0 }))
  let same = 0
  for (let at = 0; at < resamples; at++) {
    const rows = drawnRows(matrix.participants.length, draw)
    const again = shapeOf(rowsOf(matrix, rows), undefined, enough)
    const drawnGroup = groupByRow(rows.length, again.groups)
    const [before, after]: [number[], number[]] = [[], []]
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] as number
      if (row === rows[place - 1] || groupOf[row] === -1 || drawnGroup[place] === -1) continue
      before.push(groupOf[row] as number)
      after.push(drawnGroup[place] as number)
    }
    if (before.length === 0) continue
    rand.push(adjustedRand(before, after))
    const { pairs, kept: stayed, table } = pairing(before, after)
    change.push(1 - stayed / before.length)
    if (again.chosen === map.chosen) same++
    for (const [group, row] of table.entries()) {
      const tally = kept[group]
      if (!tally) continue
      tally.met += row.reduce((sum, count) => sum + count, 0)
      tally.stayed += row[pairs[group] ?? -1] ?? 0
    }
  }
  return {
    adjustedRand: spreadOf(rand),
    changeGroup: spreadOf(change),
    sameNumber: same / resamples,
    kept: kept.map(({ stayed, met }) => (met === 0 ? 0 : stayed / met)),
  }
}

function groupByRow(rows: number, groups: readonly (readonly number[])[]): Int32Array {
  const groupOf = new Int32Array(rows).fill(-1)
  for (const [group, members] of groups.entries()) for (const row of members) groupOf[row] = group
  return groupOf
}

/** As many rows as there are, drawn with replacement, in their order. */
function drawnRows(count: number, draw: Draw): Uint32Array {
  return Uint32Array.from({ length: count }, () => draw(count)).sort()
}

/** The matrix of these rows, one for each time a person was drawn. */
function rowsOf(matrix: OpinionMatrix, rows: Uint32Array): OpinionMatrix {
  const starts = new Uint32Array(rows.length + 1)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    starts[at + 1] =
      (starts[at] as number) + (matrix.starts[row + 1] as number) - (matrix.starts[row] as number)
  }
  const cells = emptyCells(matrix.statements.length, starts.at(-1) as number)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    cells.set(matrix.cells.subarray(matrix.starts[row], matrix.starts[row + 1]), starts[at])
  }
  const participants = Array.from(rows, (row) => matrix.participants[row] as string)
  return { ...matrix, participants, starts, cells }
}

/** Best silhouettes when the votes on each statement are given by lot to those who saw it. */
function permutations({ matrix }: OpinionMap, resamples: number, draw: Draw): number[] {
  const byColumn: number[][] = matrix.statements.map(() => [])
  for (const [at, cell] of matrix.cells.entries()) byColumn[columnOf(cell)]?.push(at)
  const cells = matrix.cells.slice()
  return Array.from({ length: resamples }, () => {
    for (const places of byColumn)
      for (let at = places.length - 1; at > 0; at--) {
        const [first, other] = [places[at] as number, places[draw(at + 1)] as number]
        ;[cells[first], cells[other]] = [cells[other] as number, cells[first] as number]
      }
    return bestSilhouette(shapeOf({ ...matrix, cells }, undefined, enough)) ?? 0
  })
}

function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    low: at(0.05),
    high: at(0.95),
  }
}
