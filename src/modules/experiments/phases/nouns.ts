/** What things are here, for the others: pure, with their words. */
export { openable, type Phase, phasesOver } from './phase.ts'
export { phaseTexts } from './texts/phase.ts'
