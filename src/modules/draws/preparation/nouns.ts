/** What things are here, for the others: pure, with their words. */
export type { CensusFound } from './census.ts'
export { inventPool } from './invented-pool.ts'
export { relaxationsIn, type ToldRelaxation } from './relaxation.ts'
export { featureTexts } from './texts/features.ts'
export { ruleTexts } from './texts/rule.ts'
export { trialTexts } from './texts/trial.ts'
export { listHash, trialOutcome } from './trial.ts'
export { usualFeature } from './usual-features.ts'
