/** What things are here, for the others: pure, with their words. */
export { type Risk, type RiskForm, riskForm, type StopCriterion } from './risk.ts'
