/** What things are here, for the others: pure, with their words. */
export { type FileCounted, type FileMethod, fileMethods, openCount } from './count.ts'
export { fileCountTexts } from './texts/file-count.ts'
export { viewOf } from './view.ts'
export { fileProblemWords } from './words.ts'
