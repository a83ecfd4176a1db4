/** What things are here, for the others: pure, with their words. */
export { itemTitleAt, type LetterBlock, summaryOf } from './blocks.ts'
export { cutLetter, domainOf } from './letter.ts'
export { letterTexts } from './texts/letter.ts'
export { writingTexts } from './texts/writing.ts'
export type { Letter } from './written-letter.ts'
