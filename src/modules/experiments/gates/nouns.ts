/** What things are here, for the others: pure, with their words. */
export {
  type DecisionForm,
  type EvidenceForm,
  stageDatesDays,
  stageDatesShape,
} from './evidence.ts'
export { criteriaTexts } from './texts/criteria.ts'
export { requirementTexts } from './texts/gate.ts'
export { stagesTexts } from './texts/stages-page.ts'
export { nextWords } from './texts/what-next.ts'
export { isGesture, type WhatNext } from './what-next.ts'
