/** What this sub-room does and shows for the others. */
export { addStopCriterion } from './actions/add-stop-criterion.ts'
export { checkStopCriterion } from './actions/check-stop-criterion.ts'
export { saveRisk } from './actions/save-risk.ts'
export { riskUndo, stopCheckUndo } from './actions/undo-risk.ts'
export {
  addStopCriterion as insertStopCriterion,
  listRisks,
  listStopCriteria,
  saveRisk as insertRisk,
} from './store/risks.ts'
