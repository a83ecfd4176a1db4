/** Nouns and texts that the other sub-rooms may take. */
export { plannedIndicator } from './planned-indicator.ts'
export { indicatorTexts } from './texts/indicators.ts'
