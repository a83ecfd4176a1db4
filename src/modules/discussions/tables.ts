import type { Selectable } from 'kysely'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<DiscussionTables>`. */
export type DiscussionTables = Tables

/** A row as it is read. */
export type CommentRow = Selectable<DiscussionTables['discussion_comments']>
