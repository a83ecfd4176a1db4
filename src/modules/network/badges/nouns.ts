/** What things are here, for the others: pure, with their words. */
export { badgeTexts } from './texts/badge.ts'
