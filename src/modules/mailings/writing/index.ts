/** What this sub-room does and shows for the others. */
export { archiveAddress, drawLetter } from './actions/draw-letter.ts'
export { letterCopy } from './actions/letter-copy.ts'
export { bulkHeaders } from './mails/bulk-letter.ts'
export { findArchived, findLetter, listArchived, listUnsent, lockLetter } from './store/letters.ts'
