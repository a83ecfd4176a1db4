/** What things are here, for the others: pure, with their words. */
export { proposalTexts } from './texts/proposal.ts'
