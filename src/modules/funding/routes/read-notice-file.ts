import { type NoticesRead, noticeBounds } from '#engines/funding-notices/index.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { readers } from '#platform/imports/readers.ts'
import { runThread } from '#platform/threads/run-thread.ts'
import type { NoticesTask } from './in-thread.ts'

/** Reads a file of notices in a thread of its own: whatever it holds, the server goes on answering. */
export async function readNoticeFile(file: Blob): Promise<Result<NoticesRead, 'too-large'>> {
  if (file.size > noticeBounds.signs) return refused('too-large')
  const { seconds, megabytes } = readers.notices
  const task: NoticesTask = { file }
  const { result } = runThread<NoticesRead>('modules/funding/routes', task, {
    ...{ lane: 'readers', seconds, megabytes },
  })
  const read = await result
  return read.ok ? done(read.value) : refused('too-large')
}
