/** What things are here, for the others: pure, with their words. */
export type { Risk, RiskForm, StopCriterion } from './risk.ts'
export { riskTexts } from './texts/risks.ts'
