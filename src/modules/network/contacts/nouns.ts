/** What things are here, for the others: pure, with their words. */
export { contactDays, importDays, importLineDays } from './contact.ts'
export { importTexts } from './texts/contact-import.ts'
export { contactTexts } from './texts/contacts.ts'
