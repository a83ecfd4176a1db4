/** What things are here, for the others: pure, with their words. */
export type { CollegeRoll } from './roll.ts'
