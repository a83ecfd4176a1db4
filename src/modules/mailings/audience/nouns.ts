/** What things are here, for the others: pure, with their words. */
export {
  type Counts,
  noCounts,
  progressOf,
  type RecipientState,
  recipientStates,
} from './recipient.ts'
export { everyone } from './segment.ts'
export { segmentTexts } from './texts/segments.ts'
