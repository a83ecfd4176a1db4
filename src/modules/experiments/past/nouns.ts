/** What things are here, for the others: pure, with their words. */
export { importDays, lineDays } from './past-import.ts'
export { pastTexts } from './texts/past-import.ts'
