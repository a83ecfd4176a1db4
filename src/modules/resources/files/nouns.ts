/** What things are here, for the others: pure, with their words. */
export { fileTexts } from './texts/files.ts'
