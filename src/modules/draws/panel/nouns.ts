/** What things are here, for the others: pure, with their words. */
export type { Needs } from './needs.ts'
export { needsBounds } from './needs.ts'
export { seatTexts } from './texts/seat.ts'
