/** What things are here, for the others: pure, with their words. */
export { prospectTexts } from './texts/prospects.ts'
