/** What things are here, for the others: pure, with their words. */
export { budgetTexts } from './texts/budget.ts'
