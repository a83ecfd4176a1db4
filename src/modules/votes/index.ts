/** The door: what the command line and later rooms may take. */
export { openElection, readOutcome } from './actions/open-election.ts'
export { type ArchiveFault, firstDifference, verifyArchive } from './archive.ts'
export {
  countFile,
  type FileCounted,
  type FileMethod,
  type FileProblem,
  fileMethods,
} from './file-count.ts'
export { textOfBytes } from './file-text.ts'
export { votePaths } from './paths.ts'
export { problemSentence } from './texts/ballot-files.ts'
