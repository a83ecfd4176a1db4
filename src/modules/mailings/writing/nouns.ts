/** What things are here, for the others: pure, with their words. */
export {
  itemTitleAt,
  type LetterBlock,
  letterProblems,
  type PastPiece,
  pastPieces,
  summaryOf,
} from './blocks.ts'
export { cutLetter, domainOf } from './letter.ts'
export { altOf } from './picture.ts'
export { pictureFiles } from './pictures.ts'
export { letterTexts } from './texts/letter.ts'
export { writingTexts } from './texts/writing.ts'
export type { Letter } from './written-letter.ts'
