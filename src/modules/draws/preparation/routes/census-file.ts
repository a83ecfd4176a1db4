import { refused } from '#kit/result.ts'
import { readers } from '#platform/imports/readers.ts'
import { runThread } from '#platform/threads/run-thread.ts'
import type { CensusReading, CensusRefusal, CensusTask } from './in-thread.ts'

export type { CensusRefusal }

/** Reads a file of the census in a thread: the table of the whole country takes seconds, and nobody waits for it. */
export async function readCensusFile(
  file: File | undefined,
  codes: readonly string[],
  input: { readonly least: number; readonly names: ReadonlyMap<string, string> },
): Promise<CensusReading> {
  if (!file) return refused('no-file')
  if (codes.length === 0) return refused('no-code')
  if (file.size > readers.census.bytes) return refused('too-large')
  const reference = `Insee, ${file.name.replace(/[^\w. -]/g, '_').slice(0, 80)}`
  const task: CensusTask = { file: file.slice(), reference, codes, ...input }
  const { seconds, megabytes } = readers.census
  const limits = { lane: 'readers', seconds, megabytes } as const
  const read = await runThread<CensusReading>('modules/draws/preparation/routes', task, limits)
    .result
  if (read.ok) return read.value
  return refused(
    read.refusal === 'too-large' || read.refusal === 'too-long' ? 'too-large' : 'not-a-table',
  )
}
