/** What things are here, for the others: pure, with their words. */
export { mergeTexts } from './texts/merge.ts'
