/** What things are here, for the others: pure, with their words. */
export { careTexts } from './texts/care.ts'
