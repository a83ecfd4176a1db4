/** What this sub-room does and shows for the others. */
export { reportNeeds } from './actions/report-needs.ts'
export { sayNeed } from './actions/say-need.ts'
export { deleteNeedsAt, forgetWatcher, listNeeds, listWatchers, watchedBy } from './store/needs.ts'
