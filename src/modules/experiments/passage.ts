import type { PassedRequirement } from './gate.ts'
import type { Stage } from './stage.ts'

/** One move of an experiment along its line, as it will be read years later. */
export interface Passage {
  readonly id: string
  readonly number: number
  readonly kind: 'passed' | 'stopped' | 'resumed'
  readonly from: Stage
  readonly to: Stage
  /** Why it was stopped or resumed; empty for a gate that was passed. */
  readonly reason: string
  readonly requirements: readonly PassedRequirement[]
  readonly personId: string | undefined
  readonly at: Date
}
