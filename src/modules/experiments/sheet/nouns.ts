/** What things are here, for the others: pure, with their words. */
export { draftSheet, type SheetWords, writtenAuthors, writtenSources } from './case-sheet.ts'
