/** What things are here, for the others: pure, with their words. */
export { type DecisionChoice, decisionChoices, emptySeats } from './empty-seat.ts'
export { publishedPanel } from './published-mix.ts'
export {
  commitShape,
  decisionShape,
  endingShape,
  reasonShape,
  relaxShape,
  vacateShape,
  witnessShape,
} from './seal-forms.ts'
export type { SealRefusal } from './seal-refusals.ts'
export { letterTexts } from './texts/letters-draw.ts'
export { proceedingsTexts, sealRefusals } from './texts/proceedings.ts'
export { sealTexts } from './texts/seal.ts'
export { stampTexts } from './texts/stamps.ts'
