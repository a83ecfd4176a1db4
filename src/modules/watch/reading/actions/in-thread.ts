import { readFeed } from './read-feed.ts'
import { outlinesOf } from './read-opml.ts'
import { readPage } from './read-page.ts'

/** What somebody else wrote, to be read in a thread. */
export interface WatchTask {
  readonly kind: 'feed' | 'page' | 'opml'
  readonly text: string
  readonly address: string
}

export function run({ kind, text, address }: WatchTask): unknown {
  if (kind === 'feed') return readFeed(text, address)
  return kind === 'page' ? readPage(text, address) : outlinesOf(text)
}
