import { makeMaster, refined, stepsOf, zoom } from './master.ts'
import { Interrupted, type Solver } from './solver.ts'
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
  const master = makeMaster(solver, model.counts, expected, types, panels)
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
        steps: refined(solver, expected, panels, answer.values.subarray(1)),
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
  const most = weights.reduce((all, weight) => Math.max(all, Math.abs(weight)), 0)
  const whole = weights.map((weight) => Math.round((weight / most) * cutUnit))
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
