/** What this sub-room does and shows for the others. */
export { listWaitingInCircles } from './actions/list-waiting.ts'
export { searchCircles, searchDecisions } from './actions/search-decisions.ts'
