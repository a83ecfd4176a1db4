/** What this sub-room does and shows for the others. */
export { addProspect } from './actions/add-prospect.ts'
export { moveProspect } from './actions/move-prospect.ts'
export { noteProspectExchange } from './actions/note-prospect-exchange.ts'
export { exportProspecting, forgetInProspecting } from './actions/person-in-prospecting.ts'
export { purgeProspecting } from './actions/purge-prospecting.ts'
export { prospectEditUndo } from './actions/undo-edit.ts'
export { prospectMoveUndo } from './actions/undo-move.ts'
export {
  countUnanswered,
  deleteProspectsAt,
  findProspect,
  findProspectAt,
  listLastMet,
  listStepsAt,
  type StepAt,
} from './store/prospects.ts'
