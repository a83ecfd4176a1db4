/** What this sub-room does and shows for the others. */
export { eventCopy } from './actions/event-copy.ts'
