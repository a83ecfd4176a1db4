import { type Result, refused } from '#kit/result.ts'
import { readers } from '#platform/imports/readers.ts'
import { runThread, type ThreadRefusal } from '#platform/threads/run-thread.ts'
import type { FileCount, HowToCount } from '../count.ts'
import type { CountTask } from './in-thread.ts'

/** What is larger, or has more options, is for the browser, or for the command. */
const { columns: mostOptions, seconds, megabytes } = readers.ballots
export const mostBytes = readers.ballots.bytes

/** Counts a file of ballots in a thread: others are served meanwhile, and it ends in its time. */
export async function countApart(
  how: HowToCount,
  bytes: Uint8Array,
): Promise<Result<FileCount, ThreadRefusal>> {
  if (bytes.length > mostBytes) return refused('too-large')
  const task: CountTask = { how, bytes, mostOptions }
  const limits = { lane: 'readers', seconds, megabytes } as const
  return await runThread<FileCount>('modules/votes/file-count/actions', task, limits).result
}
