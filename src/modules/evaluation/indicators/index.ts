/** What this sub-room does for the others. */
export { listIndicators } from './actions/list-indicators.ts'
