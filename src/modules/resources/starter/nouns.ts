/** What things are here, for the others: pure, with their words. */

export { sourcesReadAt, starterAuthor } from './starter-author.ts'
