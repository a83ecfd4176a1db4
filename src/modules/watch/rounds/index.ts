/** What this sub-room does and shows for the others. */
export { recordReading } from './actions/record-reading.ts'
export { readDue, startWatcher } from './jobs/watcher.ts'
