/** What things are here, for the others: pure, with their words. */
export { unansweredDays } from './prospect.ts'
export { prospectTexts } from './texts/prospects.ts'
