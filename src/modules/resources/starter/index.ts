/** What this sub-room does and shows for the others. */
export { publishStarterSheets } from './actions/publish-starter-sheets.ts'
export { readReplayedSheet } from './actions/read-starter-sheets.ts'
