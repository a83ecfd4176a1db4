/** What things are here, for the others: pure, with their words. */
export { type AuthorityAnswerWords, type CitizenProposalWords, owedOn } from './follow-up.ts'
export { followUpTexts } from './texts/follow-up.ts'
