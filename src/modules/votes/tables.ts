import type { Selectable } from 'kysely'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<VoteTables>`. */
export type VoteTables = Tables

// Rows as they are read.
export type BatchRow = Selectable<VoteTables['vote_batches']>
export type VoteRow = Selectable<VoteTables['votes']>

export type BatchState = BatchRow['state']
export type Channel = VoteTables['vote_marks']['channel']
