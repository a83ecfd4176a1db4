import type { ThreadAnswer } from '#engines/sortition/index.ts'
import { runThread } from '#platform/threads/run-thread.ts'
import type { RunEngine } from '../actions/follow-computation.ts'

/** Two minutes and 768 MB: twice what the largest pool of the proofs needs. */
export const runEngine: RunEngine = (task, onProgress) =>
  runThread<ThreadAnswer>('engines/sortition', task, { seconds: 120, megabytes: 768, onProgress })

/** Most calculations end while the page is awaited; the others are looked at again. */
const worthWaiting = 8_000

export async function waited(ended: Promise<void>): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, worthWaiting).unref())
  // A calculation that breaks is told by its page.
  await Promise.race([ended.catch(() => undefined), late])
}
