/** What things are here, for the others: pure, with their words. */
export { type LinkCount, withCountedLinks } from './counted-link.ts'
export { clicksTexts } from './texts/clicks.ts'
