/** What things are here, for the others: pure, with their words. */
export { eventTexts } from './texts/sessions.ts'
