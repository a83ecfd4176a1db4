/** What this sub-room does and shows for the others. */
export { letterSubjects } from './actions/name-subjects.ts'
export { searchLetters } from './actions/search-letters.ts'
