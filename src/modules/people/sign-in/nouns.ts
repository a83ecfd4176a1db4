/** What things are here, for the others: pure, with their words. */
export { ruleFor } from './session.ts'
export { safePath, signInShape } from './sign-in-link.ts'
