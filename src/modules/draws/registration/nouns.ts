/** What things are here, for the others: pure, with their words. */
export { fieldOf, questionsOf, type Registration, readRegistration } from './registration-form.ts'
export { closedTexts, endWords } from './texts/closed.ts'
export { noticeVersion, registrationTexts } from './texts/registration.ts'
