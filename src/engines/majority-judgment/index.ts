export { judge } from './merit.ts'
export { type MissingRule, settleMissing, type Tally, worstGrade } from './tally.ts'
