/** What this sub-room does and shows for the others. */
export { endDelays } from './actions/end-delay.ts'
export {
  holdDecision,
  lookAtDecision,
  recordConsentEvent,
  recordElectionEvent,
} from './actions/hold-decision.ts'
export { leaveDecisions } from './actions/leave-decisions.ts'
export { purgeDecisions } from './actions/purge-decisions.ts'
export { tellAllAnswered, tellDecided, tellObjection, tellStep } from './actions/tell-step.ts'
export { decidedPaper } from './documents/decided-paper.ts'
export { decisionSheet } from './documents/decision-sheet.ts'
export {
  deleteDecisionsOf,
  findDecision,
  findDecisionBySlug,
  findFollowing,
  insertDecision,
  listDecisions,
  listReviewsDue,
  listSlugsLikeDecision,
  recordReopening,
  saveDecision,
  saveFacilitator,
} from './store/decisions.ts'
export {
  addWording,
  addWords,
  eraseWords,
  exportWords,
  listEventsOf,
  listWordings,
  listWords,
  rewriteFirst,
  setVerdict,
} from './store/log.ts'
export {
  dropPaper,
  listOpened,
  listSealed,
  movePaper,
  openPaper,
  putOpenedPaper,
  putSealedPaper,
  sealPaper,
} from './store/papers.ts'
