/** What this sub-room does and shows for the others. */
export { bodyBlocks } from './documents/body-blocks.ts'
export { apaOf, iso690Of } from './documents/citation.ts'
export { fileLine } from './documents/file-line.ts'
export { jsonLdOf, jsonLdText } from './documents/json-ld.ts'
export { creditedNames, noticeOf } from './documents/notice.ts'
export { whereOf } from './documents/resource-document.ts'
export { isDepositable } from './documents/zenodo.ts'
export { zenodoRoutes } from './routes/zenodo.ts'
