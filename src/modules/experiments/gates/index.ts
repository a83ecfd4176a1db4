/** What this sub-room does and shows for the others. */
export { checkEligibility } from './actions/check-eligibility.ts'
export { passGate } from './actions/pass-gate.ts'
export {
  findProtocolToDecide,
  recordCircleAdoption,
  recordCircleFraming,
} from './actions/record-circle-decision.ts'
export { recordDecision } from './actions/record-decision.ts'
export { recordEvidence } from './actions/record-evidence.ts'
export { type StageDatesRefusal, setStageDates } from './actions/set-stage-dates.ts'
export { stopExperiment } from './actions/stop-experiment.ts'
export { criteriaUndo } from './actions/undo-criteria.ts'
export { stageDatesUndo } from './actions/undo-dates.ts'
export { resumeUndo, stopUndo } from './actions/undo-stage.ts'
export { waiveRequirement } from './actions/waive-requirement.ts'
export { NextLine } from './pages/NextLine.tsx'
export { nextHref } from './pages/next-href.ts'
export { PassageTable, stageName } from './pages/PassageTable.tsx'
export { findStageDates, listPassages, stageDatesOf } from './store/passages.ts'
export { findWhatNext, listWhatNext } from './store/what-next.ts'
