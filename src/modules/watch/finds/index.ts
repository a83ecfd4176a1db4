/** What this sub-room does and shows for the others. */
export { findDiscussed } from './actions/find-discussed.ts'
export { readAddress } from './actions/read-address.ts'
export {
  findItem,
  insertItems,
  listForLetter,
  listRecent,
  lockGrouping,
  lockItems,
  saveItem,
  takeUnseen,
} from './store/items.ts'
