import type { PlanFields } from '#engines/field-trials/index.ts'
import { type Result, refused } from '#kit/result.ts'
import type { PlainTable } from '#kit/sheets/plain-table.ts'
import { makeLane } from '#platform/http/turns.ts'
import { runThread, type ThreadRefusal } from '#platform/threads/run-thread.ts'
import type { Computed, ComputeTask } from './in-thread.ts'

/** What is longer is for the command line, where nobody waits behind. */
const mostRows = 20_000
const limits = { seconds: 30, megabytes: 512 } as const

/** One at a time: draws are computed in the same threads, in front of people who wait. */
const turns = makeLane({ atOnce: 1, forOneThing: 1, waiting: 6, patienceMs: 25_000 })
const computing = new Set<string>()

/**
 * Runs a plan on a table in a thread: others are served meanwhile, and it ends in its time. `busy`: this person has one that
 * runs, or waits.
 */
export async function computeApart(
  table: PlainTable,
  fields: PlanFields,
  personId: string,
): Promise<Result<Computed, ThreadRefusal | 'busy'>> {
  if (table.rows.length > mostRows) return refused('too-large')
  if (computing.has(personId)) return refused('busy')
  computing.add(personId)
  try {
    const leave = await turns.enter(personId, false)
    try {
      const task: ComputeTask = { table, fields }
      return await runThread<Computed>('modules/evaluation/results/actions', task, limits).result
    } finally {
      leave()
    }
  } finally {
    computing.delete(personId)
  }
}
