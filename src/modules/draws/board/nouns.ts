/** What things are here, for the others: pure, with their words. */
export { openDrawsTexts } from './texts/open-data.ts'
