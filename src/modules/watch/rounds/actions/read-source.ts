import type { Web, WebAnswer } from '#platform/context.ts'
import { feedTypes, readFeedApart } from '../../reading/index.ts'
import { decodeText } from '../../reading/nouns.ts'
import type { WatchSource } from '../../sources/nouns.ts'
import type { Reading } from './record-reading.ts'

/** Asks a source for what is new. Nothing is written: it may take twenty seconds. */
export async function readSource(web: Web, source: WatchSource): Promise<Reading> {
  const answer = await web.read(source.address, {
    accept: feedTypes,
    etag: source.etag,
    lastModified: source.lastModified,
  })
  if (!answer.ok) return failed(answer)
  if (!answer.changed) return { kind: 'unchanged' }
  const feed = await readFeedApart(decodeText(answer.bytes, answer.contentType), answer.address)
  if (!feed.ok) {
    return { kind: 'failed', problem: feed.refusal, gone: false, retryAfter: undefined }
  }
  return {
    kind: 'read',
    feed: feed.value,
    etag: answer.etag,
    lastModified: answer.lastModified,
    movedTo: answer.moved ? answer.address : undefined,
  }
}

function failed(answer: WebAnswer & { ok: false }): Reading {
  return {
    kind: 'failed',
    problem: answer.status ? `${answer.refusal} ${answer.status}` : answer.refusal,
    gone: answer.status === 410,
    retryAfter: answer.retryAfter,
  }
}
