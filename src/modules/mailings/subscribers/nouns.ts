/** What things are here, for the others: pure, with their words. */
export { confirmDays, consentWording, subscribeShape } from './consent.ts'
export { consentTexts } from './texts/consent.ts'
export { listTexts } from './texts/lists.ts'
export { readerTexts } from './texts/readers.ts'
