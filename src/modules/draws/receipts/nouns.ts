/** What things are here, for the others: pure, with their words. */
export { type Mirror, mirrors } from './receipt-view.ts'
export { hallTexts } from './texts/hall.ts'
