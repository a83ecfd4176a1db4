/** The door: what later rooms may take. */

export { listWorkDays } from './store/weeks.ts'
