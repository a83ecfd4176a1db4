/** The door: what later rooms and the command line may take. */
export { trialDefectTexts, warningLine } from './results/nouns.ts'
