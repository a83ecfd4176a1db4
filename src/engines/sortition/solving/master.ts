import type { KeptProgram, ProgramRow, Solver } from './solver.ts'
import type { Step } from './step.ts'

/** Chances are told to the solver this many times as large: its own tolerance, 1e-9, is then far below ours. */
export const zoom = 1_000

/** First column: the distance; then one per panel. Two rows per type: not below, not above. */
export function makeMaster(
  solver: Solver,
  counts: readonly number[],
  expected: Float64Array,
  types: readonly number[],
  panels: readonly Float64Array[],
): KeptProgram {
  const columns = panels.map((_, at) => at + 1)
  const infinity = Number.POSITIVE_INFINITY
  return solver.keep({
    costs: [1, ...panels.map(() => 0)],
    lower: [0, ...panels.map(() => 0)],
    upper: [infinity, ...panels.map(() => infinity)],
    rows: [
      { columns, lower: 1, upper: 1 },
      ...types.flatMap((type) =>
        distanceRows(panels, type, (counts[type] ?? 1) / zoom, expected[type] ?? 0),
      ),
    ],
  })
}

/**
 * Two rows that keep the chance of a type at what is wanted, neither below nor above, but for the distance: column
 * 0.
 */
function distanceRows(
  panels: readonly Float64Array[],
  type: number,
  count: number,
  wanted: number,
): [ProgramRow, ProgramRow] {
  const shares = panels.map((panel) => (panel[type] ?? 0) / count)
  const columns = [0, ...panels.map((_, at) => at + 1)]
  const [amount, infinity] = [wanted / count, Number.POSITIVE_INFINITY]
  return [
    { columns, weights: [1, ...shares], lower: amount, upper: infinity },
    { columns, weights: [-1, ...shares], lower: -infinity, upper: amount },
  ]
}

export function stepsOf(panels: readonly Float64Array[], weights: Float64Array): Step[] {
  const steps = panels.flatMap((panel, at) => {
    const times = weights[at] ?? 0
    return times > 1e-13 ? [{ panel, times }] : []
  })
  const sum = steps.reduce((total, { times }) => total + times, 0)
  return steps.map(({ panel, times }) => ({ panel, times: times / sum }))
}

/**
 * Weights of panels, corrected: what a linear program leaves (about 1e-9) is asked again, enlarged, from the same
 * panels, until it is below what a double holds. Source: Gleixner, Steffy, Wolter, iterative refinement for linear
 * programming, INFORMS J. Computing 28, 2016.
 */
export function refined(
  solver: Solver,
  expected: Float64Array,
  panels: readonly Float64Array[],
  values: Float64Array,
): Step[] {
  const weights = Float64Array.from(values, (one) => Math.max(0, one))
  const types = Array.from(expected, (_, type) => type)
  let before = Number.POSITIVE_INFINITY
  for (let round = 0; round < 4; round++) {
    const missing = types.map((type) =>
      panels.reduce(
        (rest, panel, at) => rest - (weights[at] ?? 0) * (panel[type] ?? 0),
        expected[type] ?? 0,
      ),
    )
    const total = weights.reduce((rest, weight) => rest - weight, 1)
    const largest = missing.reduce((all, one) => Math.max(all, Math.abs(one)), Math.abs(total))
    if (largest < 1e-14 || largest > before / 2) break
    before = largest
    const columns = panels.map((_, at) => at + 1)
    const answer = solver.linear({
      costs: [1, ...panels.map(() => 0)],
      lower: [0, ...Array.from(weights, (one) => Math.max(-1e4, -one / largest))],
      upper: [Number.POSITIVE_INFINITY, ...panels.map(() => 1e4)],
      rows: [
        { columns, lower: total / largest, upper: total / largest },
        ...types.flatMap((type) => distanceRows(panels, type, 1, (missing[type] ?? 0) / largest)),
      ],
    })
    if (answer.status !== 'optimal') break
    weights.forEach((weight, at) => {
      weights[at] = Math.max(0, weight + largest * (answer.values[at + 1] ?? 0))
    })
  }
  return stepsOf(panels, weights)
}

/**
 * Weights, shares of 1, for which these panels give each type what is expected, to within `enough` of anybody’s
 * chance; `undefined` when these panels have none.
 */
export function weightsOf(
  solver: Solver,
  counts: readonly number[],
  expected: Float64Array,
  panels: readonly Float64Array[],
  enough: number,
): Float64Array | undefined {
  const types = counts.map((_, type) => type)
  const master = makeMaster(solver, counts, expected, types, panels)
  try {
    const { status, values } = master.solve()
    const isThere = status === 'optimal' && (values[0] ?? 1) / zoom < enough
    return isThere ? values.subarray(1).map((one) => Math.max(0, one)) : undefined
  } finally {
    master.free()
  }
}
