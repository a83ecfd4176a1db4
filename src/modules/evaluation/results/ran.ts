import type { Analysis } from '#engines/field-trials/index.ts'
import type { PlannedTrial } from '#modules/experiments/index.ts'

/** A plan that was run: nothing of it is kept. */
export interface Ran {
  readonly plan: PlannedTrial
  readonly received: number
  readonly analysis: Analysis
  readonly script: string
  /** Sheets and lines that were not read; nothing when all was. */
  readonly told: string | undefined
}
