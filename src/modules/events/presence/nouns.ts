/** What things are here, for the others: pure, with their words. */
export { presenceTexts } from './texts/presence.ts'
