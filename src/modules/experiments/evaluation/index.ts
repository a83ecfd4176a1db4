/** What this sub-room does and shows for the others. */
export { fileEvaluation } from './actions/file-evaluation.ts'
export { saveEvaluation } from './actions/save-evaluation.ts'
export { evaluationUndo } from './actions/undo-evaluation.ts'
export { listFigures } from './store/deviations.ts'
export {
  insertEvaluationLine,
  listEvaluationLines,
  listFiledEvaluations,
  listFindings,
  listReports,
} from './store/evaluations.ts'
