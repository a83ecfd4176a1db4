/** What things are here, for the others: pure, with their words. */
export { trialDefectTexts } from './texts/defects.ts'
export { warningLine } from './texts/warnings.ts'
