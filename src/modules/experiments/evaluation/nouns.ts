/** What things are here, for the others: pure, with their words. */
export type { DeviationFacts } from './deviation.ts'
export type {
  EvaluationLine,
  EvaluationReport,
  EvaluationWords,
  ReportWords,
} from './evaluation.ts'
export { evaluationTexts } from './texts/evaluation.ts'
