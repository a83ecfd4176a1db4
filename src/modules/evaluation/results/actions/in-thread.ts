import {
  type Analysis,
  analyse,
  type PlanFields,
  planInR,
  readTrialPlan,
  type TrialDefect,
} from '#engines/field-trials/index.ts'
import type { PlainTable } from '#kit/sheets/plain-table.ts'
import type { OpenColumns } from '../../kept-numbers.ts'
import { effectsOf } from '../certainty.ts'
import { openColumnsOf } from '../open-columns.ts'

/** A plan to run on a table, in a thread: a regression on many columns is long. */
export interface ComputeTask {
  readonly table: PlainTable
  readonly fields: PlanFields
  /** What is wanted besides the numbers: both are long for a large table. */
  readonly besides?: 'script' | 'columns' | undefined
}

export type Computed =
  | {
      readonly ok: true
      readonly analysis: Analysis
      readonly script: string | undefined
      readonly columns: OpenColumns | undefined
    }
  | { readonly ok: false; readonly defects: readonly TrialDefect[] }

export function run({ table, fields, besides }: ComputeTask): Computed {
  const read = readTrialPlan(fields)
  if (!read.ok) return read
  const result = analyse(table, read.plan)
  if (!result.ok) return result
  const { analysis } = result
  const script =
    besides === 'script' ? planInR(table, read.plan, effectsOf({ analysis })) : undefined
  const columns = besides === 'columns' ? openColumnsOf(table, read.plan) : undefined
  return { ok: true, analysis, script, columns }
}
