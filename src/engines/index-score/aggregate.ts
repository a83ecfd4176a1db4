import type { Framework, Node, Stage } from './framework.ts'
import type { AggregateStep } from './plan.ts'
import { ImpossibleIndex } from './problem.ts'
import type { Column } from './statistics.ts'

/** A mean that has no result, and why. */
type NoMean = ImpossibleIndex['why']

/**
 * The weighted mean of the values that are present; their weights are shared out again among them. NaN when nothing
 * that weighs is present.
 *
 * @param values any numbers, NaN where missing; positive for `geometric` and for a negative power
 * @param weights as many, 0 or more, relative
 * @returns the mean, or why there is none
 * @example meanOf([2, 4, 8], [1, 2, 1], { method: 'harmonic' }) // 3.555…
 */
export function meanOf(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  step: AggregateStep,
): number | NoMean {
  const columns = Array.from(values, (value) => Float64Array.of(value))
  const found = meansOf(columns, weights, step, 1)
  return 'why' in found ? found.why : (found[0] as number)
}

/** The same, row by row: columns are read one after the other, which is what makes a thousand runs short. */
function meansOf(
  columns: readonly Column[],
  weights: ArrayLike<number>,
  { method, power = 1, minimum = 0 }: AggregateStep,
  rows: number,
): Column | { readonly row: number; readonly why: NoMean } {
  const sums = new Float64Array(rows)
  const totals = new Float64Array(rows)
  const there = new Float64Array(rows)
  const mustBePositive = method === 'geometric' || (method === 'power' && power < 0)
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at] as Column
    const weight = weights[at] as number
    for (let row = 0; row < rows; row++) {
      const value = column[row] as number
      if (Number.isNaN(value)) continue
      if (mustBePositive && value <= 0) return { row, why: 'not-positive' }
      if (method === 'harmonic' && value === 0) return { row, why: 'zero' }
      const turned =
        method === 'arithmetic'
          ? value
          : method === 'geometric'
            ? Math.log(value)
            : method === 'harmonic'
              ? 1 / value
              : value ** power
      there[row] = (there[row] as number) + 1
      totals[row] = (totals[row] as number) + weight
      // What does not weigh may not make the sum infinite.
      if (weight > 0) sums[row] = (sums[row] as number) + weight * turned
    }
  }
  for (let row = 0; row < rows; row++) {
    const total = totals[row] as number
    if (total === 0 || (there[row] as number) < minimum * columns.length - 1e-9) {
      sums[row] = Number.NaN
      continue
    }
    const centre = (sums[row] as number) / total
    const result =
      method === 'arithmetic'
        ? centre
        : method === 'geometric'
          ? Math.exp(centre)
          : method === 'harmonic'
            ? 1 / centre
            : centre ** (1 / power)
    if (!Number.isFinite(result)) return { row, why: 'not-finite' }
    sums[row] = result
  }
  return sums
}

/**
 * Climbs the tree: each element is the mean of its children, level by level.
 *
 * @param weights one for each node, to try others than those of the framework
 * @returns one column for each node, in the order of `framework.nodes`; the last one is the index
 * @throws ImpossibleIndex when a mean has no result (a logarithm of zero): nothing is guessed
 */
export function aggregate(
  { nodes, units }: Framework,
  { rows, columns }: Stage,
  step: AggregateStep,
  weights: ArrayLike<number> = nodes.map(({ weight }) => weight),
): readonly Column[] {
  const result: Column[] = [...columns]
  for (const [at, node] of nodes.entries()) {
    if (node.children.length === 0) continue
    const own = Float64Array.from(node.children, (child) => weights[child] as number)
    const children = node.children.map((child) => result[child] as Column)
    const found = meansOf(children, own, step, rows.length)
    if ('why' in found) {
      const unit = units[rows[found.row] as number] as string
      throw new ImpossibleIndex(found.why, node.code, unit, step.method)
    }
    result[at] = found
  }
  return result
}

/** Rows where some of the children are missing, and not all of them: the mean stands on a part. */
export function partlyMissing(node: Node, columns: readonly Column[]): readonly number[] {
  const first = columns[node.children[0] as number] as Column
  return [...first.keys()].filter((row) => {
    const there = node.children.filter((child) => !Number.isNaN((columns[child] as Column)[row]))
    return there.length > 0 && there.length < node.children.length
  })
}
