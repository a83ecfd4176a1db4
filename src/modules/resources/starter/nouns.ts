/** What things are here, for the others: pure, with their words. */

export { sourcesReadAt, starterAuthor } from './case.ts'
export { smicval } from './case-smicval.ts'
