/** What this sub-room does and shows for the others. */
export { exportLine } from './documents/export-line.ts'
export { archiveEntries } from './routes/archive-entries.ts'
export { eachPublished, listAddresses } from './store/dump.ts'
