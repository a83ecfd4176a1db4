/** What things are here, for the others: pure, with their words. */
export { simpleTexts } from './texts/simple.ts'
