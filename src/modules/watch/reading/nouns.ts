/** What things are here, for the others: pure, with their words. */
export { decodeText } from './charset.ts'
