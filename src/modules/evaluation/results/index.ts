/** What this sub-room does and shows for the others. */
export { listPublishedResults } from './actions/list-published.ts'
export { resultPublishedUndo, resultWithdrawnUndo } from './actions/undo-results.ts'
export { dropPastResults, listPlannedResults } from './store/results.ts'
