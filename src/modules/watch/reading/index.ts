/** What this sub-room does and shows for the others. */
export { readFeedApart, readOpmlApart, readPageApart } from './actions/read-apart.ts'
export { type FeedItem, feedTypes, type ReadFeed } from './actions/read-feed.ts'
export { type ReadLetter, readLetter } from './actions/read-letter.ts'
export type { ReadPage } from './actions/read-page.ts'
export { firstRights, type Rights } from './actions/read-rights.ts'
