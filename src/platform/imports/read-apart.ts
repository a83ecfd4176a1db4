import { done, type Result, refused } from '#kit/result.ts'
import { runThread } from '../threads/run-thread.ts'
import { type ApartName, type ReaderTask, readers } from './readers.ts'

/** `too-large`: asks too much memory. `too-long`: asks too much time. `broke`: the reader gave up. */
export type ApartRefusal = 'too-large' | 'too-long' | 'broke'

/**
 * Reads a file in a thread of its own: whatever the file holds, the server goes on answering, and the
 * thread is ended when it asks more time or memory than its line of the table of readers allows.
 */
export async function readApart<T, Part = never>(
  reader: ApartName,
  bytes: Uint8Array,
  input: { readonly options?: ReaderTask['options']; readonly onPart?: (part: Part) => void } = {},
): Promise<Result<T, ApartRefusal>> {
  const bounds = readers[reader]
  if (bytes.length > bounds.bytes) return refused('too-large')
  const task: ReaderTask = { reader, bytes, options: input.options }
  const result = await runThread<T>('platform/imports', task, {
    lane: 'readers',
    seconds: bounds.seconds,
    megabytes: bounds.megabytes,
    ...(input.onPart ? { onPart: input.onPart as (part: never) => void } : {}),
  }).result
  if (result.ok) return done(result.value)
  return refused(result.refusal === 'stopped' ? 'broke' : result.refusal)
}
