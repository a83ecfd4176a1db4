/** What things are here, for the others: pure, with their words. */

export { ballotTexts } from './texts/ballot.ts'
export { problemSentence } from './texts/ballot-files.ts'
export { marksTexts } from './texts/marks.ts'
