import { bestPanel, realise, uncoverable } from './columns.ts'
import { type ExactRule, type Target, targetOf } from './rules.ts'
import type { Solver } from './solver.ts'
import type { Step } from './step.ts'
import type { Row, TypeModel } from './type-model.ts'
import { walk, wholeSeats } from './walk.ts'

/** Parts of the exact lottery: chances are whole multiples of one of them. */
export const parts = 10_000_000_000

export interface Control {
  onProgress?(phase: 'target' | 'lottery' | 'list', done: number, total: number): void
  /** Asked between steps: true ends the work with what is proven so far. */
  shouldStop?(): boolean
}

export type Solved =
  | { readonly kind: 'infeasible' }
  | {
      readonly kind: 'solved'
      readonly target: Target
      /** Weights add up to `parts`. */
      readonly steps: readonly Step[]
      readonly cuts: readonly Row[]
      /** Each step is near the average of those that follow, as a walk makes them. */
      readonly balanced: boolean
      /** Seats of each type over all parts, as planned; the steps have them but for dust. */
      readonly seats: Float64Array
      /** The lottery was cut short: its chances are its own, the target only a bound. */
      readonly early: boolean
    }

/**
 * A rule’s chances and a lottery that has them. The rule is solved over expected panels, which may promise more than
 * panels can give; the lottery then fails, the failure is proven by a row that every panel obeys, and the rule
 * is solved again with it. Each turn adds such a row or shuts out people that no panel can seat.
 */
export function solve(
  solver: Solver,
  model: TypeModel,
  rule: ExactRule,
  control: Control,
): Solved | 'unproven' {
  const cuts: Row[] = []
  const shutOut = new Set<number>()
  for (let turn = 0; turn < 500; turn++) {
    control.onProgress?.('target', turn, turn + 1)
    const target = targetOf(solver, model, rule, cuts, shutOut)
    if (target === undefined) return { kind: 'infeasible' }
    if (target === 'unproven') return target
    const walked = walkTarget(solver, model, target, control)
    if (walked?.left === 0) return solved(target, walked.steps, cuts, walked.seats)
    const found = walked?.steps.map(({ panel }) => panel) ?? []
    if (control.shouldStop?.() && found.length > 0)
      return { ...solved(target, scaled(walked?.steps ?? []), cuts), early: true }
    const missing = model.counts.flatMap((_, type) =>
      (target.expected[type] ?? 0) > 0 && !found.some((panel) => (panel[type] ?? 0) > 0)
        ? [type]
        : [],
    )
    const cover = uncoverable(solver, model, missing)
    if (cover === 'stopped') return 'unproven'
    for (const type of cover.types) shutOut.add(type)
    if (shutOut.size === model.counts.length) return { kind: 'infeasible' }
    if (cover.types.length > 0) {
      if (found.length + cover.panels.length === 0 && !anyPanel(solver, model))
        return { kind: 'infeasible' }
      continue
    }
    // The walk met the dust of the linear programs, or a real gap: columns settle which, from its panels.
    const result = realise(solver, model, target.expected, [...found, ...cover.panels], {
      shouldStop: control.shouldStop?.bind(control),
    })
    if (result.kind === 'infeasible') return result
    if (result.kind === 'realised') return solved(target, scaled(result.steps), cuts)
    if (result.kind === 'stopped') {
      const isAsked = control.shouldStop?.() === true && result.steps.length > 0
      return isAsked ? { ...solved(target, scaled(result.steps), cuts), early: true } : 'unproven'
    }
    cuts.push(result.cut)
  }
  return 'unproven'
}

/** In ten billion parts; in fewer, when the linear programs were not that precise. */
function walkTarget(solver: Solver, model: TypeModel, target: Target, control: Control) {
  for (const scale of [1, 100, 10_000]) {
    const seats = wholeSeats(solver, model, target.expected, parts / scale)
    if (!seats) continue
    const onStep = (done: number, total: number) => {
      control.onProgress?.('lottery', done, total)
      return control.shouldStop?.() !== true
    }
    const { steps, left } = walk(solver, model, seats, parts / scale, { onStep })
    return {
      steps: steps.map((step) => ({ ...step, times: step.times * scale })),
      seats: seats.map((count) => count * scale),
      left,
    }
  }
  return undefined
}

function anyPanel(solver: Solver, model: TypeModel): boolean {
  return (
    bestPanel(
      solver,
      model,
      model.counts.map(() => 0),
    ).kind === 'found'
  )
}

function solved(
  target: Target,
  steps: readonly Step[],
  cuts: readonly Row[],
  planned?: Float64Array,
) {
  const seats = planned ?? seatsOf(steps)
  const balanced = planned !== undefined
  return { kind: 'solved' as const, target, steps, cuts, balanced, seats, early: false }
}

function seatsOf(steps: readonly Step[]): Float64Array {
  const seats = new Float64Array(steps[0]?.panel.length ?? 0)
  for (const { panel, times } of steps)
    panel.forEach((count, type) => {
      seats[type] = (seats[type] ?? 0) + times * count
    })
  return seats
}

/** Weights as whole parts that add up: the largest remainders are rounded up. */
function scaled(steps: readonly Step[]): readonly Step[] {
  return wholeWeights(steps, parts)
}

export function wholeWeights(steps: readonly Step[], total: number): readonly Step[] {
  const sum = steps.reduce((all, { times }) => all + times, 0)
  const exact = steps.map(({ times }) => (times / sum) * total)
  const whole = exact.map(Math.floor)
  const order = exact
    .map((amount, at) => ({ at, rest: amount - (whole[at] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at)
  const missing = total - whole.reduce((all, one) => all + one, 0)
  for (const { at } of order.slice(0, missing)) whole[at] = (whole[at] ?? 0) + 1
  return steps.flatMap(({ panel }, at) => {
    const times = whole[at] ?? 0
    return times > 0 ? [{ panel, times }] : []
  })
}
