/** A second door: what needs neither server nor database, so that a command that counts loads nothing else. */
export { type ArchiveFault, firstDifference, verifyArchive } from './archive.ts'
export { type FileCounted, type FileMethod, fileMethods, openCount } from './file-count.ts'
export { viewOf } from './file-count-view.ts'
export { fileProblemWords } from './file-count-words.ts'
export { fileCountTexts } from './texts/file-count.ts'
