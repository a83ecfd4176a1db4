import { weightsOf } from './master.ts'
import { Interrupted, type Solver } from './solver.ts'
import { type Step, wholeWeights } from './step.ts'
import type { TypeModel } from './type-model.ts'
import { type Walk, type WalkOptions, walk } from './walk.ts'

export interface WholeWalk {
  readonly steps: readonly Step[]
  /** Numbers without a panel: 0 when it arrived. */
  readonly left: number
  /** Weights of the last panels come from a linear program: seats are met to within a few numbers, not exactly. */
  readonly isMended: boolean
}

/** A walk that stops with less than this share left has met a dead end, not a gap: it is worth turning back. */
const nearEnd = 0.25

/** From where to try other ways: this share of the steps is kept. */
const kept = [0.8, 0.5, 0.2]

/** Other ways tried from there. */
const ways = 3

export interface ThroughOptions extends Pick<WalkOptions, 'onStep'> {
  /** `false`: only a walk that meets its seats exactly will do. */
  readonly mayMend?: boolean
}

/**
 * The walk without integer programs, which are dear where there is no panel to be found. From a dead end it turns back
 * and tries other ways; when they all end short, their panels together often hold what none of them could alone. Only
 * then are integer programs asked, from the best of these walks.
 */
export function walkThrough(
  solver: Solver,
  model: TypeModel,
  seats: Float64Array,
  total: number,
  { onStep, mayMend = true }: ThroughOptions = {},
): WholeWalk {
  const first = walk(solver, model, seats, total, { onStep, isQuick: true })
  const tried: Walk[] = [first]
  let best = first
  for (const [turn, share] of kept.entries()) {
    if (best.left === 0 || best.left > total * nearEnd) break
    const begun = first.steps.slice(0, Math.floor(first.steps.length * share))
    for (let way = 1; way <= ways && best.left > 0; way++) {
      const stray = turn * ways + way
      const other = walk(solver, model, seats, total, { onStep, begun, isQuick: true, stray })
      tried.push(other)
      if (other.left < best.left) best = other
    }
    const steps =
      best.left > 0 && mayMend ? mended(solver, model, seats, total, begun, tried) : undefined
    if (steps) return { steps, left: 0, isMended: true }
  }
  if (best.left > 0) best = walk(solver, model, seats, total, { onStep, begun: best.steps })
  return { ...best, isMended: false }
}

/** What remains after `begun`, held by the panels of all these walks: only types that still move are in the program. */
function mended(
  solver: Solver,
  model: TypeModel,
  seats: Float64Array,
  total: number,
  begun: readonly Step[],
  tried: readonly Walk[],
): readonly Step[] | undefined {
  const rest = Float64Array.from(seats)
  let left = total
  for (const { panel, times } of begun) {
    panel.forEach((count, type) => {
      rest[type] = (rest[type] ?? 0) - times * count
    })
    left -= times
  }
  const floors = rest.map((amount) => Math.floor(amount / left))
  const moving = model.counts.flatMap((_, type) => ((rest[type] ?? 0) % left === 0 ? [] : [type]))
  const above = (amounts: Float64Array, share: number) =>
    Float64Array.from(moving, (type) => (amounts[type] ?? 0) / share - (floors[type] ?? 0))
  const isStill = (panel: Float64Array) =>
    panel.every((count, type) => (rest[type] ?? 0) % left !== 0 || count === floors[type])
  const panels = new Map(
    tried.flatMap(({ steps }) =>
      steps
        .slice(begun.length)
        .flatMap(({ panel }) => (isStill(panel) ? [[panel.join(), panel] as const] : [])),
    ),
  )
  const whole = [...panels.values()]
  try {
    const counts = moving.map((type) => model.counts[type] ?? 1)
    const own = whole.map((panel) => above(panel, 1))
    // One number of the whole is a larger share of what remains.
    const weights = weightsOf(solver, counts, above(rest, left), own, Math.min(1e-6, 1 / left))
    if (!weights) return undefined
    const last = whole.map((panel, at) => ({ panel, times: weights[at] ?? 0 }))
    return [...begun, ...wholeWeights(last, left)]
  } catch (problem) {
    if (problem instanceof Interrupted) return undefined
    throw problem
  }
}
