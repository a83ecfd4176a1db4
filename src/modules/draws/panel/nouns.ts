/** What things are here, for the others: pure, with their words. */
export { type Needs, needsBounds } from './needs.ts'
export { seatTexts } from './texts/seat.ts'
