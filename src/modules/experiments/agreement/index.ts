/** What this sub-room does and shows for the others. */
export { addCommitment } from './actions/add-commitment.ts'
export { markCommitment } from './actions/mark-commitment.ts'
export { remindCommitments } from './actions/remind-commitments.ts'
export { saveAgreement } from './actions/save-agreement.ts'
export { saveParty } from './actions/save-party.ts'
export { findAgreement } from './store/agreements.ts'
export { listDueCommitments } from './store/commitments.ts'
