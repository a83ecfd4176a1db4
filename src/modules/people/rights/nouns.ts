/** What things are here, for the others: pure, with their words. */
export { dataTexts } from './texts/data.ts'
