/** What things are here, for the others: pure, with their words. */
export { matchNeed } from './need.ts'
