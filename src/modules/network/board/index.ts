/** What this sub-room does and shows for the others. */
export { networkSubjects } from './actions/name-subjects.ts'
