/** Nouns and texts that the other sub-rooms may take. */
export { indicatorTexts } from './texts/indicators.ts'
