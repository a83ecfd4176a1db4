/** A second door: what needs neither server nor database, so that a command that counts loads nothing else. */
export { type ArchiveFault, firstDifference, verifyArchive } from './box/nouns.ts'
export {
  type FileCounted,
  type FileMethod,
  fileCountTexts,
  fileMethods,
  fileProblemWords,
  openCount,
  viewOf,
} from './file-count/nouns.ts'
