/** The door: what later rooms may take. */
export {
  findProtocolToDecide,
  recordCircleAdoption,
  recordCircleFraming,
} from './actions/record-circle-decision.ts'
export type { Experiment } from './experiment.ts'
export { owedOn } from './follow-up.ts'
export { followUpPaths } from './follow-up-paths.ts'
export { verifyFrozenProtocol } from './freeze-verification.ts'
export { dueOn, isLate, type StageDates } from './lateness.ts'
export { ExperimentLine } from './pages/ExperimentLine.tsx'
export { nextHref } from './pages/next-href.ts'
export { paths } from './paths.ts'
export {
  mayDecideForTheLab,
  mayEditExperiment,
  mayFollowCommitment,
  mayReviewProposals,
  maySeeExperiment,
  maySeePortfolio,
} from './permissions.ts'
export { mayRecordAdoption } from './protocol-permissions.ts'
export { isAtOrAfter, type Station, stationOf, stations } from './stage.ts'
export { listDueCommitments } from './store/commitments.ts'
export { listProposalsToFollow } from './store/follow-ups.ts'
export {
  countEach,
  countExperiments,
  type ExperimentFilter,
  listExperiments,
} from './store/lists.ts'
export {
  listPlacedExperiments,
  listTasksOf,
  listUnderWay,
  searchExperiments,
} from './store/overview.ts'
export { stageDatesOf } from './store/passages.ts'
export { listWhatNext } from './store/what-next.ts'
export { stageTexts } from './texts/stage.ts'
export { nextWords } from './texts/what-next.ts'
export { isGesture, type WhatNext } from './what-next.ts'
