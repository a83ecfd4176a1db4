/** What things are here, for the others: pure, with their words. */
export { essentialOf } from './essential.ts'
export { silentWords } from './texts/silent.ts'
