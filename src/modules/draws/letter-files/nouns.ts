/** What things are here, for the others: pure, with their words. */
export { drawLetters, frameFingerprint } from './letter-draw.ts'
export { recruitTexts } from './texts/recruit.ts'
