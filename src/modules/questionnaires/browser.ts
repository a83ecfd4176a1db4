/** A door for islands and nouns: what fills a questionnaire in where there is neither server nor database. */
export { withoutFiles } from '#engines/questionnaires/index.ts'
export { fieldNamesOf, placeField, withSent } from './filling/fields.ts'
export { askedInForm, readFormAnswers } from './filling/form-questions.ts'
export { readOneForm } from './filling/read-form.ts'
export { finish, readStep } from './filling/read-step.ts'
export { type Step, stepsOf } from './filling/steps.ts'
export { languageRead } from './translating/languages.ts'
