/** The door: what later rooms may take. */

export {
  isNextAtHand,
  listGlanceOfExperiments,
  listOwnExperiments,
  listPlacedExperiments,
  listProtocolsToWrite,
  listUnderWay,
  listWaitingInExperiments,
  searchExperiments,
} from './board/index.ts'
export type { BudgetLine, Nature, Side } from './budget.ts'
export { listFiledEvaluations } from './evaluation/index.ts'
export { type Experiment, isOpenToAll } from './experiment.ts'
export { verifyFrozenProtocol } from './freeze-verification.ts'
export {
  findProtocolToDecide,
  listWhatNext,
  recordCircleAdoption,
  recordCircleFraming,
  stageDatesOf,
} from './gates/index.ts'
export { nextWords, type WhatNext } from './gates/nouns.ts'
export { dueOn, isLate, type StageDates } from './lateness.ts'
export { ExperimentLine } from './pages/ExperimentLine.tsx'
export { evaluationPaths } from './paths/evaluation.ts'
export { followUpPaths } from './paths/follow-up.ts'
export { protocolPaths } from './paths/protocol.ts'
export { paths } from './paths.ts'
export {
  mayDecideForTheLab,
  mayEditExperiment,
  maySeeExperiment,
  maySeePortfolio,
} from './permissions.ts'
export { listPhases } from './phases/index.ts'
export { findFrozenPlans } from './protocol/index.ts'
export { mayRecordAdoption, mayWriteProtocol } from './protocol-permissions.ts'
export { experimentAt, onExperiment } from './routes/on-experiment.ts'
export { isAtOrAfter, type Station, stationOf, stations } from './stage.ts'
export { budgetLinesOf } from './store/budget.ts'
export { lockExperiment } from './store/experiments.ts'
export {
  countEach,
  countExperiments,
  type ExperimentFilter,
  experimentsPublishedAmong,
  listExperiments,
} from './store/lists.ts'
export { type PlannedTrial, trialPlanAddress } from './template/nouns.ts'
export { stageTexts } from './texts/stage.ts'
