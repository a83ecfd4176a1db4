/** The door: what the command line may take. */

export { polisProblems } from './texts/polis-problems.ts'
