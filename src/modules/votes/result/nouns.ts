/** What things are here, for the others: pure, with their words. */
export { openVotesTexts } from './texts/open-data.ts'
