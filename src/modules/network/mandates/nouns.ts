/** What things are here, for the others: pure, with their words. */
export { electionDays, type HandOver } from './election.ts'
export { mandateTexts } from './texts/mandates.ts'
