/** What things are here, for the others: pure, with their words. */
export { protocolWriting } from './texts/writing.ts'
