import type { Edition } from './edition.ts'
import type { Appeal, Author, Idea, Merge } from './idea.ts'

/** An idea, for whoever holds the address that was given when it was proposed. */
export interface OwnIdea {
  readonly edition: Edition
  readonly idea: Idea
  readonly author: Author
  readonly appeal: Appeal | undefined
  /** Asked of this author, and not answered by them. */
  readonly merge: Merge | undefined
  /** The other idea of that merge. */
  readonly other: Idea | undefined
}
