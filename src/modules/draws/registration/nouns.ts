/** What things are here, for the others: pure, with their words. */
export {
  agreementPage,
  isAdded,
  languageOf,
  type RegistrationRules,
  registrationQuestionnaire,
} from './questionnaire.ts'
export type { RegisterRefusal } from './register-refusal.ts'
export { questionAt, type Registration, readRegistration } from './registration-form.ts'
export { addedTexts } from './texts/added.ts'
export { closedTexts, endWords } from './texts/closed.ts'
export { noticeVersion, registrationTexts } from './texts/registration.ts'
