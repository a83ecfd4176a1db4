/** What this sub-room does and shows for the others. */

export { eraseAddressed, exportAddressed } from './actions/addressed-person.ts'
export { listOwnTexts } from './actions/list-own-texts.ts'
export { eraseWriting, exportWriting, purgeWriting } from './store/writing-person.ts'
