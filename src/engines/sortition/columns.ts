import type { KeptProgram, Solver } from './solver.ts'
import type { Step } from './step.ts'
import type { Row, TypeModel } from './type-model.ts'

export type Realised =
  | { readonly kind: 'realised'; readonly steps: readonly Step[]; readonly shortfall: number }
  /** No lottery of panels has these chances: every panel obeys this row, and the target breaks it. */
  | { readonly kind: 'gap'; readonly cut: Row; readonly shortfall: number }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'stopped'; readonly shortfall: number; readonly steps: readonly Step[] }

export interface RealiseOptions {
  /** Arrived when nobody’s chance is further than this. */
  readonly enough?: number
  /** A proven distance above this is a gap. */
  readonly gap?: number
  readonly rounds?: number
  /** Asked at each round: true ends the work with the lottery found so far. */
  readonly shouldStop?: (() => boolean) | undefined
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
  { enough = 1e-7, gap = 4e-7, rounds = 900, shouldStop }: RealiseOptions = {},
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
      const shortfall = answer.values[0] ?? Number.POSITIVE_INFINITY
      const done: Realised = { kind: 'realised', steps: stepsOf(panels, answer.values), shortfall }
      if (answer.status !== 'optimal') return stopped(shortfall)
      latest = done.steps
      if (shortfall < enough) return done
      if (shouldStop?.()) return stopped(shortfall)
      const weights = new Float64Array(model.counts.length)
      types.forEach((type, at) => {
        const price = (answer.rowPrices[2 * at + 1] ?? 0) + (answer.rowPrices[2 * at + 2] ?? 0)
        weights[type] = price / (model.counts[type] ?? 1)
      })
      const best = bestPanel(solver, model, weights)
      if (best.kind === 'infeasible') return best
      if (best.kind === 'stopped') return stopped(shortfall)
      const asked = types.reduce(
        (sum, type) => sum + (weights[type] ?? 0) * (expected[type] ?? 0),
        0,
      )
      if (asked - best.bound > gap) {
        const cut: Row = {
          kind: 'cut',
          columns: types,
          weights: types.map((type) => weights[type] ?? 0),
          lower: Number.NEGATIVE_INFINITY,
          upper: best.bound,
        }
        return { kind: 'gap', cut, shortfall: asked - best.bound }
      }
      if (best.value <= asked - shortfall + 1e-11) return done
      panels.push(best.panel)
      const share = (type: number) => (best.panel[type] ?? 0) / (model.counts[type] ?? 1)
      master.addColumn(
        0,
        0,
        Number.POSITIVE_INFINITY,
        [0, ...types.flatMap((_, at) => [2 * at + 1, 2 * at + 2])],
        [1, ...types.flatMap((type) => [share(type), share(type)])],
      )
    }
    return stopped(master.solve().values[0] ?? Number.NaN)
  } finally {
    master.free()
  }
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
      ...types.flatMap((type) => {
        const count = model.counts[type] ?? 1
        const shares = panels.map((panel) => (panel[type] ?? 0) / count)
        const wanted = (expected[type] ?? 0) / count
        return [
          { columns: [0, ...columns], weights: [1, ...shares], lower: wanted, upper: infinity },
          { columns: [0, ...columns], weights: [-1, ...shares], lower: -infinity, upper: wanted },
        ]
      }),
    ],
  })
}

function stepsOf(panels: readonly Float64Array[], values: Float64Array): Step[] {
  const steps = panels.flatMap((panel, at) => {
    const times = values[at + 1] ?? 0
    return times > 1e-12 ? [{ panel, times }] : []
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
