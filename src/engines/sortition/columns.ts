import { Interrupted, type KeptProgram, type ProgramRow, type Solver } from './solver.ts'
import type { Step } from './step.ts'
import type { Row, TypeModel } from './type-model.ts'

export type Realised =
  | { readonly kind: 'realised'; readonly steps: readonly Step[]; readonly shortfall: number }
  /** No lottery of panels has these chances: every panel obeys this row, and the target breaks it. */
  | { readonly kind: 'gap'; readonly cut: Row; readonly shortfall: number }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'stopped'; readonly shortfall: number; readonly steps: readonly Step[] }

export interface RealiseOptions {
  /** Arrived when nobody’s chance is further than this; weights are refined far below it. */
  readonly enough?: number
  /** A proven distance above this is a gap. */
  readonly gap?: number
  readonly rounds?: number
}

/**
 * A lottery over panels in which each type has its expected seats, by column generation: the master chooses weights
 * and the smallest distance of any chance, its prices ask for the best new panel (an integer program, solved to
 * optimality), and the answer either joins or proves that the target is out of reach. Weights are shares of 1.
 */
export function realise(
  solver: Solver,
  model: TypeModel,
  expected: Float64Array,
  start: readonly Float64Array[],
  { enough = 5e-11, gap = 1e-9, rounds = 900 }: RealiseOptions = {},
): Realised {
  const types = model.counts.flatMap((_, type) => ((expected[type] ?? 0) > 0 ? [type] : []))
  const panels = [...start]
  if (panels.length === 0) {
    const first = bestPanel(solver, model, expected)
    if (first.kind !== 'found')
      return first.kind === 'stopped' ? { kind: 'stopped', shortfall: 1, steps: [] } : first
    panels.push(first.panel)
  }
  const master = makeMaster(solver, model, expected, types, panels)
  let latest: readonly Step[] = []
  const stopped = (shortfall: number): Realised => ({ kind: 'stopped', shortfall, steps: latest })
  try {
    for (let round = 0; round < rounds; round++) {
      const answer = master.solve()
      const shortfall = (answer.values[0] ?? Number.POSITIVE_INFINITY) / zoom
      if (answer.status !== 'optimal') return stopped(shortfall)
      latest = stepsOf(panels, answer.values.subarray(1))
      const done = (): Realised => ({
        kind: 'realised',
        steps: refined(solver, model, expected, panels, answer.values.subarray(1)),
        shortfall,
      })
      if (shortfall < enough) return done()
      const weights = new Float64Array(model.counts.length)
      types.forEach((type, at) => {
        const price = (answer.rowPrices[2 * at + 1] ?? 0) + (answer.rowPrices[2 * at + 2] ?? 0)
        weights[type] = (zoom * price) / (model.counts[type] ?? 1)
      })
      const best = bestPanel(solver, model, weights)
      if (best.kind === 'infeasible') return best
      if (best.kind === 'stopped') return stopped(shortfall)
      const asked = types.reduce(
        (sum, type) => sum + (weights[type] ?? 0) * (expected[type] ?? 0),
        0,
      )
      if (asked - best.bound > zoom * gap) {
        const cut = wholeCut(solver, model, weights, expected)
        if (cut) return { kind: 'gap', cut, shortfall: (asked - best.bound) / zoom }
        return stopped(shortfall)
      }
      if (best.value <= asked - zoom * shortfall + 1e-9) return done()
      panels.push(best.panel)
      const share = (type: number) => (zoom * (best.panel[type] ?? 0)) / (model.counts[type] ?? 1)
      master.addColumn(
        0,
        0,
        Number.POSITIVE_INFINITY,
        [0, ...types.flatMap((_, at) => [2 * at + 1, 2 * at + 2])],
        [1, ...types.flatMap((type) => [share(type), share(type)])],
      )
    }
    return stopped((master.solve().values[0] ?? Number.NaN) / zoom)
  } catch (problem) {
    if (problem instanceof Interrupted) return stopped(1)
    throw problem
  } finally {
    master.free()
  }
}

/** Chances are told to the solver this many times as large: its own tolerance, 1e-9, is then far below ours. */
const zoom = 1_000

/** Weights of a cut are whole multiples of this share of the largest. */
const cutUnit = 1e9

/**
 * A row in whole numbers (but for the unit): its bound is what the best panel counts, never a number of the solver’s.
 * That this panel is the best is what the solver says; the proof of the levels does not rely on it (`bound-tree.ts`).
 */
function wholeCut(
  solver: Solver,
  model: TypeModel,
  weights: Float64Array,
  expected: Float64Array,
): Row | undefined {
  const most = weights.reduce((all, one) => Math.max(all, Math.abs(one)), 0)
  const whole = weights.map((one) => Math.round((one / most) * cutUnit))
  const best = bestPanel(
    solver,
    model,
    whole.map((one) => one / cutUnit),
  )
  if (best.kind !== 'found') return undefined
  const counted = best.panel.reduce((sum, count, type) => sum + count * (whole[type] ?? 0), 0)
  const asked = expected.reduce((sum, amount, type) => sum + amount * (whole[type] ?? 0), 0)
  if (asked <= counted) return undefined
  const columns = model.counts.flatMap((_, type) => (whole[type] === 0 ? [] : [type]))
  return {
    kind: 'cut',
    columns,
    weights: columns.map((type) => (whole[type] ?? 0) / cutUnit),
    lower: Number.NEGATIVE_INFINITY,
    upper: counted / cutUnit,
  }
}

/**
 * Weights of panels, corrected: what a linear program leaves (about 1e-9) is asked again, enlarged, from the same
 * panels, until it is below what a double holds. Source: Gleixner, Steffy, Wolter, iterative refinement for linear
 * programming, INFORMS J. Computing 28, 2016.
 */
function refined(
  solver: Solver,
  model: TypeModel,
  expected: Float64Array,
  panels: readonly Float64Array[],
  values: Float64Array,
): Step[] {
  const weights = Float64Array.from(values, (one) => Math.max(0, one))
  const types = model.counts.map((_, type) => type)
  let before = Number.POSITIVE_INFINITY
  for (let round = 0; round < 4; round++) {
    const missing = types.map((type) =>
      panels.reduce(
        (rest, panel, at) => rest - (weights[at] ?? 0) * (panel[type] ?? 0),
        expected[type] ?? 0,
      ),
    )
    const total = weights.reduce((rest, one) => rest - one, 1)
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
    weights.forEach((one, at) => {
      weights[at] = Math.max(0, one + largest * (answer.values[at + 1] ?? 0))
    })
  }
  return stepsOf(panels, weights)
}

/** First column: the distance; then one per panel. Two rows per type: not below, not above. */
function makeMaster(
  solver: Solver,
  model: TypeModel,
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
        distanceRows(panels, type, (model.counts[type] ?? 1) / zoom, expected[type] ?? 0),
      ),
    ],
  })
}

/** Not below what is wanted, not above, but for the distance: the first column. */
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

function stepsOf(panels: readonly Float64Array[], weights: Float64Array): Step[] {
  const steps = panels.flatMap((panel, at) => {
    const times = weights[at] ?? 0
    return times > 1e-13 ? [{ panel, times }] : []
  })
  const sum = steps.reduce((total, { times }) => total + times, 0)
  return steps.map(({ panel, times }) => ({ panel, times: times / sum }))
}

function holds(model: TypeModel, panel: Float64Array): boolean {
  return (
    panel.every((count, type) => count >= 0 && count <= (model.caps[type] ?? 0)) &&
    model.rows.every(({ columns, lower, upper }) => {
      const sum = columns.reduce((all, type) => all + (panel[type] ?? 0), 0)
      return sum >= lower && sum <= upper
    })
  )
}

export type BestPanel =
  | {
      readonly kind: 'found'
      readonly panel: Float64Array
      readonly value: number
      /** Proven: no panel is worth more. */
      readonly bound: number
    }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'stopped' }

/** The feasible panel with the largest sum of weights. */
export function bestPanel(
  solver: Solver,
  model: TypeModel,
  weights: ArrayLike<number>,
  rows: readonly Row[] = model.rows,
): BestPanel {
  const answer = solver.integer({
    costs: model.counts.map((_, type) => -(weights[type] ?? 0)),
    lower: model.counts.map(() => 0),
    upper: model.caps,
    rows,
  })
  if (answer.status === 'infeasible') return { kind: 'infeasible' }
  if (answer.status === 'stopped' || answer.values.length === 0) return { kind: 'stopped' }
  const panel = Float64Array.from(answer.values, Math.round)
  // The solver works in floating point: a panel is counted again before it is believed.
  if (!holds(model, panel)) return { kind: 'stopped' }
  const value = panel.reduce((sum, count, type) => sum + count * (weights[type] ?? 0), 0)
  return { kind: 'found', panel, value, bound: Math.max(value, -answer.bound) }
}

/**
 * Types that no feasible panel holds, among those asked: panels with as many uncovered types as possible, until
 * none is left or none can be added, which proves it; `'stopped'` when the solver could not tell.
 */
export function uncoverable(
  solver: Solver,
  model: TypeModel,
  asked: readonly number[],
): { readonly types: readonly number[]; readonly panels: readonly Float64Array[] } | 'stopped' {
  const open = new Set(asked)
  const panels: Float64Array[] = []
  while (open.size > 0) {
    const weights = model.counts.map((_, type) => (open.has(type) ? 1 : 0))
    const best = bestPanel(solver, model, weights)
    if (best.kind === 'stopped') return 'stopped'
    if (best.kind === 'infeasible' || best.value < 0.5) break
    panels.push(best.panel)
    for (const type of [...open]) if ((best.panel[type] ?? 0) > 0) open.delete(type)
  }
  return { types: [...open].sort((a, b) => a - b), panels }
}
