/** The door: what the command line and later rooms may take. */
export { openElection, readOutcome } from './actions/open-election.ts'
export { type ArchiveFault, firstDifference, verifyArchive } from './archive.ts'
export { type FileCounted, type FileMethod, fileMethods, openCount } from './file-count.ts'
export { viewOf } from './file-count-view.ts'
export { fileProblemWords } from './file-count-words.ts'
export { votePaths } from './paths.ts'
export { fileCountTexts } from './texts/file-count.ts'
