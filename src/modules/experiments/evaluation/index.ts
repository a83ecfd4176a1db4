/** What this sub-room does and shows for the others. */
export { editEvaluation } from './actions/edit-evaluation.ts'
export { fileEvaluation } from './actions/file-evaluation.ts'
export { listFigures } from './store/deviations.ts'
export { listEvaluationLines, listFindings, listReports } from './store/evaluations.ts'
