/** What this sub-room does and shows for the others. */
export { listOwnTexts } from './actions/list-own-texts.ts'
export { eraseWriting, exportWriting, purgeWriting } from './store/writing-person.ts'
