/** What things are here, for the others: pure, with their words. */
export type { RoleVoteState } from './role-vote.ts'
export { roleVoteTexts } from './texts/role-votes.ts'
