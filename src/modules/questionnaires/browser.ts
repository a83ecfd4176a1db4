/** A door for islands: what fills a questionnaire in where there is neither server nor database. */
export { placeField, withSent } from './filling/fields.ts'
export { finish, readStep } from './filling/read-step.ts'
export { type Step, stepsOf } from './filling/steps.ts'
