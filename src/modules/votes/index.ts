/** The door: what the command line and later rooms may take. */
export { openElection, readOutcome } from './actions/open-election.ts'
export type { OpeningWait } from './fixing-acts.ts'
export { countWaits, openingWaits } from './opening-waits.ts'
export { votePaths } from './paths.ts'
