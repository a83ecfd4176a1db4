/** What this sub-room does and shows for the others. */
export { eraseAlerts, exportAlerts } from './actions/forget-alerts.ts'
export { forgetSearches, sendAlerts } from './jobs/alerts.ts'
