import type { PlanFields } from '#engines/field-trials/index.ts'
import { type Result, refused } from '#kit/result.ts'
import type { PlainTable } from '#kit/sheets/plain-table.ts'
import { runThread, type ThreadRefusal } from '#platform/threads/run-thread.ts'
import type { Computed, ComputeTask } from './in-thread.ts'

/** What is longer is for the command line, where nobody waits behind. */
const mostRows = 20_000
const limits = { seconds: 30, megabytes: 512 } as const

/** Runs a plan on a table in a thread: others are served meanwhile, and it ends in its time. */
export async function computeApart(
  table: PlainTable,
  fields: PlanFields,
): Promise<Result<Computed, ThreadRefusal>> {
  if (table.rows.length > mostRows) return refused('too-large')
  const task: ComputeTask = { table, fields }
  return await runThread<Computed>('modules/evaluation/results/actions', task, limits).result
}
