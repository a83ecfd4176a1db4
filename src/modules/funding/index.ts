/** The door: what the command line may take. */

export { keepNotices, tryNotices } from './actions/import-notices.ts'
export { importTexts } from './texts/imports.ts'
export { noticeProblemLine } from './texts/notices.ts'
