import { countAssignments } from './assignment.ts'
import type { Trial } from './difference-in-means.ts'
import { type Draw, drawOf, shuffle } from './draw.ts'
import { rowsBy } from './linear/sums.ts'
import { checkFinite, checkLengths, checkWhole, refuse } from './problem.ts'

export interface PermutationOptions {
  /** `difference` of means, or the same over its standard error, which holds when the arms vary differently. */
  readonly statistic?: 'difference' | 'studentised'
  /** Draws, when there are too many to try all; 10,000 unless said. */
  readonly draws?: number
  /** A whole number from 1; 1 unless said. */
  readonly seed?: number
}

export interface Permutation {
  /** What was observed: in the unit of the outcome, or a t. */
  readonly observed: number
  /** Two-sided: share of the draws whose statistic is as far from zero. */
  readonly p: number
  /** As high, and as low. */
  readonly above: number
  readonly below: number
  readonly draws: number
  /** Whether every draw that could have been was tried. */
  readonly exact: boolean
}

/** Beyond this many possible draws, they are drawn rather than all tried. */
export const mostExact = 200_000

/**
 * How often the draw alone would have given a difference as large, had the treatment changed nothing for anyone (Fisher, The
 * Design of Experiments, 1935). The draw is done again as it was: inside blocks or pairs, clusters whole, as many treated. All
 * possible draws when there are 200,000 at most; else p = (1 + count) ÷ (1 + draws) (Phipson and Smyth, 2010).
 *
 * @throws ImpossibleTrial `one-arm`, `block-one-arm`, `cluster-in-two-arms`, `cluster-in-two-blocks`; `too-few` for a studentised
 * statistic when an arm of a block has one unit and pairs are not all of two
 * @example permutationTest({ outcome: [1, 2, 3, 4], treated: [false, false, true, true] }).p // 2 ÷ 6
 */
export function permutationTest(trial: Trial, options: PermutationOptions = {}): Permutation {
  const { statistic = 'difference', draws = 10_000, seed = 1 } = options
  checkWhole('draws', draws, 1)
  const blocks = blocksOf(trial)
  const of = statisticOf(blocks, statistic)
  const own = blocks.map(({ treated }) => Uint8Array.from(treated, Number))
  const observed = of(own)
  const scale = Math.max(...blocks.flatMap(({ sums }) => sums.map(Math.abs)), 0)
  // Sums done in another order differ in their last digits: equals must count as equal.
  const slack = 1e-10 * (statistic === 'difference' ? scale || 1 : Math.max(1, Math.abs(observed)))
  const counts = blocks.map(({ treated }) => {
    const ones = treated.filter(Boolean).length
    return [ones, treated.length - ones]
  })
  const exact = countAssignments(counts) <= BigInt(mostExact)
  let [done, far, above, below] = [0, 0, 0, 0]
  const count = () => {
    const value = of(own)
    done++
    if (Math.abs(value) >= Math.abs(observed) - slack) far++
    if (value >= observed - slack) above++
    if (value <= observed + slack) below++
  }
  if (exact) everyDraw(own, count)
  else {
    const draw = drawOf(seed)
    for (let at = 0; at < draws; at++) {
      redraw(own, draw)
      count()
    }
  }
  const share = (found: number) => (exact ? found / done : (1 + found) / (1 + done))
  return { observed, p: share(far), above: share(above), below: share(below), draws: done, exact }
}

/** What is drawn in one block: a unit, or a cluster, with its rows and their sum. */
interface Block {
  readonly treated: readonly boolean[]
  readonly sums: readonly number[]
  readonly sizes: readonly number[]
  /** Share of all rows. */
  readonly weight: number
}

function blocksOf({ outcome, treated, blocks, clusters }: Trial): readonly Block[] {
  const rows = outcome.length
  checkLengths(rows, { treated, ...(blocks && { blocks }), ...(clusters && { clusters }) })
  checkFinite(outcome, 'outcome')
  if (treated.every((arm) => arm === treated[0])) refuse('one-arm')
  if (clusters && blocks) {
    for (const [name, own] of rowsBy(clusters))
      if (own.some((row) => blocks[row] !== blocks[own[0] ?? 0]))
        refuse('cluster-in-two-blocks', { name })
  }
  // Around the mean, so that large outcomes do not cost digits.
  const centre = Array.from(outcome).reduce((sum, value) => sum + value, 0) / rows
  return [...rowsBy(blocks ?? treated.map(() => ''))].map(([name, inBlock]) => {
    const entities = [
      ...rowsBy(inBlock.map((row) => (clusters ? (clusters[row] as string) : String(row)))),
    ].map(([entity, places]) => ({ entity, rows: places.map((at) => inBlock[at] as number) }))
    for (const { entity, rows: own } of entities)
      if (own.some((row) => treated[row] !== treated[own[0] ?? 0]))
        refuse('cluster-in-two-arms', { name: entity })
    const arms = entities.map(({ rows: own }) => treated[own[0] ?? 0] === true)
    if (arms.every((arm) => arm === arms[0])) refuse('block-one-arm', { name })
    return {
      treated: arms,
      sums: entities.map(({ rows: own }) =>
        own.reduce((sum, row) => sum + (outcome[row] as number) - centre, 0),
      ),
      sizes: entities.map(({ rows: own }) => own.length),
      weight: inBlock.length / rows,
    }
  })
}

type Arms = readonly Uint8Array[]

function statisticOf(
  blocks: readonly Block[],
  statistic: 'difference' | 'studentised',
): (arms: Arms) => number {
  const totals = blocks.map(({ sums, sizes }) => ({
    sum: sums.reduce((all, value) => all + value, 0),
    size: sizes.reduce((all, value) => all + value, 0),
  }))
  const inBlock = (at: number, arm: Uint8Array) => {
    const { sums, sizes } = blocks[at] as Block
    let [sum, size] = [0, 0]
    for (let unit = 0; unit < arm.length; unit++)
      if (arm[unit]) {
        sum += sums[unit] as number
        size += sizes[unit] as number
      }
    const all = totals[at] as { sum: number; size: number }
    return [sum / size, (all.sum - sum) / (all.size - size), size, all.size - size] as const
  }
  const difference = (arms: Arms) => {
    let value = 0
    for (let at = 0; at < arms.length; at++) {
      const [treatedMean, other] = inBlock(at, arms[at] as Uint8Array)
      value += (blocks[at] as Block).weight * (treatedMean - other)
    }
    return value
  }
  if (statistic === 'difference') return difference
  const isPairs = blocks.every(({ treated }) => treated.length === 2)
  if (isPairs) {
    if (blocks.length < 2) refuse('too-few', { name: 'pairs', expected: '2 at least' })
    return (arms) => {
      const parts = arms.map((arm, at) => {
        const [treatedMean, other] = inBlock(at, arm)
        return (blocks[at] as Block).weight * (treatedMean - other)
      })
      const sum = parts.reduce((all, part) => all + part, 0)
      const many = parts.length
      const squares = parts.reduce((all, part) => all + (part - sum / many) ** 2, 0)
      return sum / Math.sqrt((many / (many - 1)) * squares)
    }
  }
  for (const { treated } of blocks) {
    const ones = treated.filter(Boolean).length
    if (Math.min(ones, treated.length - ones) < 2)
      refuse('too-few', { name: 'block', expected: '2 in each arm, or pairs' })
  }
  return (arms) => {
    let [value, squares] = [0, 0]
    for (let at = 0; at < arms.length; at++) {
      const arm = arms[at] as Uint8Array
      const { sums, sizes, weight } = blocks[at] as Block
      const [treatedMean, other, size, rest] = inBlock(at, arm)
      let [ones, others, count] = [0, 0, 0]
      for (let unit = 0; unit < arm.length; unit++) {
        const centre = arm[unit] ? treatedMean : other
        const gap = ((sums[unit] as number) - (sizes[unit] as number) * centre) ** 2
        if (arm[unit]) {
          ones += gap
          count++
        } else others += gap
      }
      const many = arm.length - count
      const error =
        ((count / (count - 1)) * ones) / size ** 2 + ((many / (many - 1)) * others) / rest ** 2
      value += weight * (treatedMean - other)
      squares += weight * weight * error
    }
    return value / Math.sqrt(squares)
  }
}

/** Every draw with as many treated in each block, once each. */
function everyDraw(arms: Arms, visit: () => void): void {
  const inBlock = (at: number): void => {
    const arm = arms[at]
    if (!arm) {
      visit()
      return
    }
    const size = arm.length
    const many = arm.reduce((sum, mark) => sum + mark, 0)
    const chosen = Array.from({ length: many }, (_, place) => place)
    for (;;) {
      arm.fill(0)
      for (const unit of chosen) arm[unit] = 1
      inBlock(at + 1)
      let place = many - 1
      while (place >= 0 && chosen[place] === size - many + place) place--
      if (place < 0) return
      let next = (chosen[place] as number) + 1
      for (; place < many; place++) chosen[place] = next++
    }
  }
  inBlock(0)
}

function redraw(arms: Arms, draw: Draw): void {
  for (const arm of arms) arm.set(shuffle([...arm], draw))
}
