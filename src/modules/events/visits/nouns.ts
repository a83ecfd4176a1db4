/** What things are here, for the others: pure, with their words. */
export { visitTexts } from './texts/visit.ts'
