/** What this sub-room does and shows for the others. */
export { cancelPhase } from './actions/cancel-phase.ts'
export { closePhase } from './actions/close-phase.ts'
export { openPhase } from './actions/open-phase.ts'
export { reachMilestone } from './actions/reach-milestone.ts'
export { phaseUndos } from './actions/undo-phase.ts'
export { PhasesTimeline } from './pages/PhasesPage.tsx'
export {
  findPlannedPhases,
  listInstruments,
  listPhaseRecords,
  listPhases,
  listStandingPhases,
} from './store/phases.ts'
