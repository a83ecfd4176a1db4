/** What things are here, for the others: pure, with their words. */
export { reviewTexts } from './texts/review.ts'
