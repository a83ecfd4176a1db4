/** The door: what the command line and later rooms may take. */
export { openElection, readOutcome } from './actions/open-election.ts'
export { type ArchiveFault, firstDifference, verifyArchive } from './archive.ts'
