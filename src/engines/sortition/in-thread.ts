import { quickFaults } from './check-quotas.ts'
import type { Defect } from './defects.ts'
import type { Instance } from './pool.ts'
import type { Control } from './realisation.ts'
import { explain, type Impossible } from './relaxation.ts'
import { type Selection, type SelectOptions, select } from './select.ts'
import { loadSolver } from './solver.ts'

/** What a thread is asked: plain data, so that it can be copied to it. */
export interface ThreadTask {
  readonly instance: Instance
  readonly options: Omit<SelectOptions, 'control'>
}

export type ThreadAnswer =
  | { readonly kind: 'selected'; readonly selection: Selection; readonly memory: number }
  | {
      readonly kind: 'infeasible'
      readonly faults: readonly Defect[]
      readonly impossible: Impossible
    }
  | { readonly kind: 'unproven' }

/**
 * The whole calculation of a draw, for a thread: chances, list of panels, or why there is none and what
 * would have to give. `memory` is that of the solver, in bytes.
 */
export async function run(task: ThreadTask, control: Control): Promise<ThreadAnswer> {
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
