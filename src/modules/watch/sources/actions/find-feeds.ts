import type { Web, WebRefusal } from '#platform/context.ts'
import { feedTypes, readFeedApart, readPageApart } from '../../reading/index.ts'
import { decodeText } from '../../reading/nouns.ts'
import type { FoundFeed } from '../source.ts'

export type FindFeeds =
  | { readonly ok: true; readonly feeds: readonly FoundFeed[] }
  | { readonly ok: false; readonly problem: WebRefusal | 'not-a-feed'; readonly status?: number }

const mostFeeds = 6

/** The feed at this address, or those that its page names. */
export async function findFeeds(web: Web, address: string): Promise<FindFeeds> {
  const accept = [...feedTypes, 'application/xhtml+xml']
  const answer = await web.read(address, { accept })
  if (!answer.ok) {
    const { refusal, status } = answer
    return { ok: false, problem: refusal, ...(status ? { status } : {}) }
  }
  if (!answer.changed) return { ok: false, problem: 'not-a-feed' }
  const text = decodeText(answer.bytes, answer.contentType)
  const own = await asFeed(text, answer.address)
  if (own) return { ok: true, feeds: [own] }
  const feeds: FoundFeed[] = []
  const page = await readPageApart(text, answer.address)
  for (const { href } of page?.feeds.slice(0, mostFeeds) ?? []) {
    const read = await web.read(href, { accept: feedTypes })
    const feed =
      read.ok && read.changed
        ? await asFeed(decodeText(read.bytes, read.contentType), read.address)
        : undefined
    if (feed && !feeds.some((item) => item.address === feed.address)) feeds.push(feed)
  }
  return feeds.length > 0 ? { ok: true, feeds: feeds } : { ok: false, problem: 'not-a-feed' }
}

async function asFeed(text: string, address: string): Promise<FoundFeed | undefined> {
  const feed = await readFeedApart(text, address)
  if (!feed.ok) return undefined
  const { title, home, items, licenceSaid } = feed.value
  return { address, title, home, count: items.length, licence: licenceSaid[0] ?? '' }
}
