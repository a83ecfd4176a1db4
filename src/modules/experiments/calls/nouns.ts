/** What things are here, for the others: pure, with their words. */
export { type CallAnswerForm, isCallOpen } from './call.ts'
export { openCallTexts } from './texts/open-calls.ts'
