/** What this sub-room does and shows for the others. */
export { addSource } from './actions/add-source.ts'
export { listLetterLists } from './store/letter-lists.ts'
