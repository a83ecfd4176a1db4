/** What this sub-room does and shows for the others. */
export { erasePerson } from './actions/erase-subscriber.ts'
export { findUnreached } from './actions/find-unreached.ts'
export { seedFirstList } from './actions/keep-list.ts'
export { askToSubscribe, confirmSubscription, readConfirmation } from './actions/subscribe.ts'
export { deleteUnconfirmed } from './store/consents.ts'
export { listLists, listPublicLists } from './store/lists.ts'
export { countReaders, findReaderNames, listReaders, type ReaderRow } from './store/readers.ts'
export {
  exportSubscriber,
  findSubscribersOf,
  leaveLists,
  purgeSubscribers,
} from './store/subscriptions.ts'
