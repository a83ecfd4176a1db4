/** What this sub-room does and shows for the others. */
export { eraseRecruits } from './actions/erase-recruits.ts'
