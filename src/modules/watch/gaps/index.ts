/** What this sub-room does and shows for the others. */
export { answerGaps } from './actions/answer-gaps.ts'
export { gatherGaps } from './actions/keep-gaps.ts'
export { deleteDemoGaps, noteAsked } from './store/gaps.ts'
export { listRules } from './store/rules.ts'
