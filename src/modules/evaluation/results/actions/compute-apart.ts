import type { PlanFields } from '#engines/field-trials/index.ts'
import { type Result, refused } from '#kit/result.ts'
import type { PlainTable } from '#kit/sheets/plain-table.ts'
import { runThread, type ThreadRefusal } from '#platform/threads/run-thread.ts'
import type { Computed, ComputeTask } from './in-thread.ts'

/** What is longer is for the command line, where nobody waits behind. */
const mostRows = 20_000
const limits = { seconds: 30, megabytes: 512 } as const

/** One that runs and two that wait, each of another person: whoever comes after is told to come back. */
const mostAtOnce = 3
const computing = new Set<string>()
let before: Promise<unknown> = Promise.resolve()

/**
 * Runs a plan on a table in a thread: others are served meanwhile, and it ends in its time. One at a time, since draws are
 * computed in the same threads, in front of people who wait. `busy`: too many run or wait already, or one of this person.
 */
export async function computeApart(
  table: PlainTable,
  fields: PlanFields,
  personId: string,
  besides?: ComputeTask['besides'],
): Promise<Result<Computed, ThreadRefusal | 'busy'>> {
  if (table.rows.length > mostRows) return refused('too-large')
  if (computing.has(personId) || computing.size >= mostAtOnce) return refused('busy')
  computing.add(personId)
  const task: ComputeTask = { table, fields, besides }
  const turn = before.then(
    () => runThread<Computed>('modules/evaluation/results/actions', task, limits).result,
  )
  // The next one begins whatever became of this one.
  before = turn.catch(() => undefined).finally(() => computing.delete(personId))
  return await turn
}
