/** What things are here, for the others: pure, with their words. */
export { resourceImportTexts } from './texts/import.ts'
export { assumedSentences, expectedOf, type ReportedCell, reportedCells } from './texts/report.ts'
export { kindCalled } from './words.ts'
