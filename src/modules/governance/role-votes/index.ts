/** What this sub-room does and shows for the others. */
export { cancelElected, writeElected } from './actions/end-role-vote.ts'
export { eraseCandidacies, listCandidacies, listRoleVotes } from './store/role-votes.ts'
