/** What things are here, for the others: pure, with their words. */
export { ownMembershipTexts } from './texts/own-membership.ts'
