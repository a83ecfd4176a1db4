/** What things are here, for the others: pure, with their words. */
export { countWaits, openingWaits } from './opening-waits.ts'
export { manageTexts } from './texts/manage.ts'
