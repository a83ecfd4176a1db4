/** What things are here, for the others: pure, with their words. */
export { familyTexts } from './texts/families.ts'
