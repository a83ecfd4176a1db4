/** What this sub-room does and shows for the others. */
export { markPaper, typeBatch } from './actions/type-paper.ts'
