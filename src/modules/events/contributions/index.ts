/** What this sub-room does and shows for the others. */
export { inviteReviewer } from './actions/change-reviewers.ts'
export { decideContribution } from './actions/decide-contribution.ts'
export { reviewContribution } from './actions/review-contribution.ts'
export { submitContribution } from './actions/submit-contribution.ts'
export { tellDecision } from './actions/tell-decision.ts'
export { listReviewers } from './store/reviews.ts'
