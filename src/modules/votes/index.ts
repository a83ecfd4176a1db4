/** The door: what the command line and later rooms may take. */
export { type ArchiveFault, firstDifference, verifyArchive } from './archive.ts'
