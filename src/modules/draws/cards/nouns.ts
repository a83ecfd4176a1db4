/** What things are here, for the others: pure, with their words. */
export { cardTexts } from './texts/cards.ts'
