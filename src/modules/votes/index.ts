/** The door: what the command line and later rooms may take. */
export { openElection, readOutcome } from './actions/open-election.ts'
export { votePaths } from './paths.ts'
