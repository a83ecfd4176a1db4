/** What things are here, for the others: pure, with their words. */
export { certificateTexts } from './texts/certificate.ts'
