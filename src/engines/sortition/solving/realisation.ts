import { bestPanel, realise, uncoverable } from './columns.ts'
import { polished } from './polish.ts'
import { type ExactRule, type Target, targetOf } from './rules.ts'
import { Interrupted, type Solver } from './solver.ts'
import { type Step, wholeWeights } from './step.ts'
import { walkThrough } from './turn-back.ts'
import type { Row, TypeModel } from './type-model.ts'
import { wholeSeats } from './walk.ts'

/**
 * Parts of the exact lottery. So many because prices of upper levels multiply what lower ones miss, up to two million
 * times with 2,000 people; products with the seats of a panel stay whole numbers up to 9,000 seats.
 */
export const parts = 1_000_000_000_000

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
      /** Seats of each type over all parts: those of the steps. */
      readonly seats: Float64Array
      /** Weights of the last panels come from a linear program: what they miss is a few parts, which a proof may feel. */
      readonly isMended: boolean
      /** The lottery was cut short: its chances are its own, the target only a bound. */
      readonly early: boolean
    }

export type Found = Extract<Solved, { kind: 'solved' }>

/**
 * Why nothing is proven: the work was stopped, the numbers did not settle, or so many rows were added that it is given
 * up. The last two say nothing about the quotas: no theorem bounds the number of rows (`THEOREMS.md`, 4).
 */
export interface Unproven {
  readonly kind: 'unproven'
  readonly because: 'stopped' | 'numbers' | 'turns'
}

/** Rows added before it is given up; the pools of the fuzz never need more than a few. */
const mostTurns = 500

/**
 * A rule’s chances and a lottery that has them. The rule is solved over expected panels, which may promise more than
 * panels can give; the lottery then fails, the failure is told by a row that every panel obeys, and the rule
 * is solved again with it. Each turn adds such a row or shuts out people that no panel can seat. `mayMend`: whether a
 * walk that ends just short may be mended instead of asking integer programs (`turn-back.ts`).
 */
export function solve(
  input: Solver,
  model: TypeModel,
  rule: ExactRule,
  control: Control,
  mayMend = true,
): Solved | Unproven {
  const solver = input.heeding(() => control.shouldStop?.() === true)
  const state: State = { cuts: [], shutOut: new Set(), mayMend }
  try {
    for (let turn = 0; turn < mostTurns; turn++) {
      control.onProgress?.('target', turn, turn + 1)
      const answer = takeTurn(solver, model, rule, control, state)
      if (answer) return answer
    }
    return { kind: 'unproven', because: 'turns' }
  } catch (problem) {
    if (!(problem instanceof Interrupted)) throw problem
    return early(state) ?? { kind: 'unproven', because: 'stopped' }
  }
}

interface State {
  readonly cuts: Row[]
  readonly shutOut: Set<number>
  readonly mayMend: boolean
  /** The chances sought last, and the panels found for them so far, for whoever cannot wait. */
  target?: Target
  steps?: readonly Step[]
}

/** The lottery found so far, its weights made whole; its chances are its own. */
function early({ target, steps = [], cuts }: State): Solved | undefined {
  if (!target || steps.length === 0) return undefined
  return { ...solved(target, wholeWeights(steps, parts), cuts), early: true }
}

function takeTurn(
  solver: Solver,
  model: TypeModel,
  rule: ExactRule,
  control: Control,
  state: State,
): Solved | Unproven | undefined {
  const { cuts, shutOut } = state
  const numbers = { kind: 'unproven', because: 'numbers' } as const
  const answer = targetOf(solver, model, rule, cuts, shutOut)
  if (answer === undefined) return { kind: 'infeasible' }
  if (answer === 'unproven') return numbers
  // Levels are kept for leximin only: no other rule settles everybody’s chance by them.
  const levels = rule === 'leximin' ? answer.levels : []
  const expected = polished(model, [...model.rows, ...cuts], answer.expected, levels)
  const target = { ...answer, expected }
  state.target = target
  const walked = walkTarget(solver, model, target, control, state.mayMend)
  if (walked?.left === 0) return solved(target, walked.steps, cuts, walked)
  if (walked && walked.steps.length > 0) state.steps = walked.steps
  if (control.shouldStop?.()) throw new Interrupted()
  const found = walked?.steps.map(({ panel }) => panel) ?? []
  const missing = model.counts.flatMap((_, type) =>
    (target.expected[type] ?? 0) > 0 && !found.some((panel) => (panel[type] ?? 0) > 0)
      ? [type]
      : [],
  )
  const cover = uncoverable(solver, model, missing)
  if (cover === 'stopped') return numbers
  for (const type of cover.types) shutOut.add(type)
  if (shutOut.size === model.counts.length) return { kind: 'infeasible' }
  if (cover.types.length > 0) {
    if (found.length + cover.panels.length === 0 && !anyPanel(solver, model))
      return { kind: 'infeasible' }
    return undefined
  }
  // The walk met the dust of the linear programs, or a real gap: columns settle which, from its panels.
  const result = realise(solver, model, target.expected, [...found, ...cover.panels])
  if (result.kind === 'infeasible') return result
  if (result.kind === 'realised') return solved(target, wholeWeights(result.steps, parts), cuts)
  if (result.kind === 'stopped') {
    if (result.steps.length > 0) state.steps = result.steps
    if (control.shouldStop?.()) throw new Interrupted()
    return numbers
  }
  cuts.push(result.cut)
  return undefined
}

/** In all the parts; in fewer, when the linear programs were not that precise. */
function walkTarget(
  solver: Solver,
  model: TypeModel,
  target: Target,
  control: Control,
  mayMend: boolean,
) {
  for (const scale of [1, 10, 100, 1_000, 10_000, 1_000_000, 100_000_000]) {
    if ((parts / scale) * model.size > Number.MAX_SAFE_INTEGER) continue
    const seats = wholeSeats(solver, model, target.expected, parts / scale)
    if (!seats) continue
    const onStep = (done: number, total: number) => {
      control.onProgress?.('lottery', done, total)
      return control.shouldStop?.() !== true
    }
    const { steps, left, isMended } = walkThrough(solver, model, seats, parts / scale, {
      onStep,
      mayMend,
    })
    return {
      steps: steps.map((step) => ({ ...step, times: step.times * scale })),
      seats: isMended ? undefined : seats.map((count) => count * scale),
      left,
      isMended,
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
  { seats, isMended = false }: { seats?: Float64Array | undefined; isMended?: boolean } = {},
) {
  const balanced = seats !== undefined
  return {
    kind: 'solved' as const,
    target,
    steps,
    cuts,
    balanced,
    seats: seats ?? seatsOf(steps),
    isMended,
    early: false,
  }
}

function seatsOf(steps: readonly Step[]): Float64Array {
  const seats = new Float64Array(steps[0]?.panel.length ?? 0)
  for (const { panel, times } of steps)
    panel.forEach((count, type) => {
      seats[type] = (seats[type] ?? 0) + times * count
    })
  return seats
}
