import {
  type Analysis,
  analyse,
  type PlanFields,
  planInR,
  readTrialPlan,
  type TrialDefect,
} from '#engines/field-trials/index.ts'
import type { PlainTable } from '#kit/sheets/plain-table.ts'

/** A plan to run on a table, in a thread: a regression on many columns is long. */
export interface ComputeTask {
  readonly table: PlainTable
  readonly fields: PlanFields
}

export type Computed =
  | { readonly ok: true; readonly analysis: Analysis; readonly script: string }
  | { readonly ok: false; readonly defects: readonly TrialDefect[] }

export function run({ table, fields }: ComputeTask): Computed {
  const read = readTrialPlan(fields)
  if (!read.ok) return read
  const result = analyse(table, read.plan)
  if (!result.ok) return result
  const { analysis } = result
  const effects = analysis.estimates.filter(({ isEffect }) => isEffect)
  return { ok: true, analysis, script: planInR(table, read.plan, effects) ?? '' }
}
