/** What this sub-room does and shows for the others. */
export { answerCitizenProposal } from './actions/answer-citizen-proposal.ts'
export { recordCitizenProposal } from './actions/record-citizen-proposal.ts'
export { remindAnswers } from './actions/remind-answers.ts'
export { writeLogEntry } from './actions/write-log-entry.ts'
export { FollowUpTable } from './pages/FollowUpTable.tsx'
export { listCitizenProposals, listProposalsToFollow } from './store/follow-ups.ts'
export { hasLogEntrySince, insertLogEntry, listLogEntries } from './store/logbook.ts'
