import { asksTooMuch as jsonAsksTooMuch, usualJson } from '#kit/json/bounded-json.ts'
import type { Result } from '#kit/result.ts'
import { readers } from '#platform/imports/readers.ts'
import { runThread } from '#platform/threads/run-thread.ts'
import { run, type WatchTask } from './in-thread.ts'
import type { ReadFeed } from './read-feed.ts'
import type { OpmlRead } from './read-opml.ts'
import type { ReadPage } from './read-page.ts'

/** So few signs are read in a few milliseconds, whatever they are: a thread would cost more. */
const short = 20_000

/** A feed of elsewhere, read where it can neither hold the others nor take the memory of the house. */
export async function readFeedApart(
  text: string,
  address: string,
): Promise<Result<ReadFeed, 'not-a-feed'>> {
  const read = await apart<Result<ReadFeed, 'not-a-feed'>>({ kind: 'feed', text, address })
  return read ?? { ok: false, refusal: 'not-a-feed' }
}

/** A page of elsewhere; nothing when it asks too much. */
export async function readPageApart(text: string, address: string): Promise<ReadPage | undefined> {
  return await apart<ReadPage>({ kind: 'page', text, address })
}

/** The sources of another reader; nothing when it is no list of them, or asks too much. */
export async function readOpmlApart(text: string): Promise<OpmlRead | undefined> {
  return await apart<OpmlRead | undefined>({ kind: 'opml', text, address: '' })
}

/** A list is made of each element before the first items are taken: who has too many is refused before. */
function asksTooMuch(text: string): boolean {
  let elements = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    elements++
    if (elements > readers.feed.elements) return true
  }
  return /^\s*[[{]/.test(text) && jsonAsksTooMuch(text, { ...usualJson, signs: readers.feed.bytes })
}

async function apart<T>(task: WatchTask): Promise<T | undefined> {
  if (task.text.length > readers.feed.bytes) return undefined
  if (asksTooMuch(task.text)) return undefined
  if (task.text.length <= short) return run(task) as T
  const { seconds, megabytes } = readers.feed
  const limits = { lane: 'readers', seconds, megabytes } as const
  const read = await runThread<T>('modules/watch/reading/actions', task, limits).result
  return read.ok ? read.value : undefined
}
