import { quickFaults } from './check-quotas.ts'
import type { Instance } from './pool.ts'
import type { Defect } from './reading/defects.ts'
import { type Selection, type SelectOptions, select } from './select.ts'
import type { Control } from './solving/realisation.ts'
import { explain, type Impossible, isPossible } from './solving/relaxation.ts'
import { loadSolver } from './solving/solver.ts'
import { makeTypeModel } from './solving/type-model.ts'

/** What a thread is asked: plain data, so that it can be copied to it. */
export interface ThreadTask {
  readonly instance: Instance
  readonly options: Omit<SelectOptions, 'control'>
  /** Asks only whether one panel exists at all, which takes a fraction of a second: for use while somebody types. */
  readonly onlyWhether?: boolean
}

/** What `onlyWhether` is answered. */
export interface WhetherAnswer {
  readonly kind: 'whether'
  readonly isPossible: boolean
}

export type ThreadAnswer =
  | { readonly kind: 'selected'; readonly selection: Selection; readonly memory: number }
  | {
      readonly kind: 'infeasible'
      readonly faults: readonly Defect[]
      readonly impossible: Impossible
    }
  | { readonly kind: 'unproven' }

/** What a thread does with a task. */
export async function run(
  task: ThreadTask,
  control: Control,
): Promise<ThreadAnswer | WhetherAnswer> {
  if (task.onlyWhether) {
    const solver = await loadSolver()
    const holds =
      quickFaults(task.instance).length === 0 && isPossible(solver, makeTypeModel(task.instance))
    return { kind: 'whether', isPossible: holds }
  }
  return runWhole(task, control)
}

/**
 * The whole calculation of a draw: chances, list of panels, or why there is none and what would have to give. `memory` is
 * that of the solver, in bytes.
 */
export async function runWhole(task: ThreadTask, control: Control): Promise<ThreadAnswer> {
  const solver = await loadSolver()
  const outcome = select(solver, task.instance, { ...task.options, control })
  if (outcome.kind === 'selected')
    return { kind: 'selected', selection: outcome.selection, memory: solver.memoryBytes }
  if (outcome.kind === 'unproven') return { kind: 'unproven' }
  return {
    kind: 'infeasible',
    faults: quickFaults(task.instance),
    impossible: explain(solver, task.instance),
  }
}
