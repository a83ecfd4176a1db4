/** What this sub-room does and shows for the others. */
export { addSource } from './actions/keep-source.ts'
export { readTyped } from './routes/typed-address.ts'
export { claimMailbox, freeMailbox, lockPlace, savePlace } from './store/mailboxes.ts'
export {
  findSource,
  findSourceAt,
  insertSource,
  lockSource,
  saveSource,
  sourceOf,
} from './store/sources.ts'
