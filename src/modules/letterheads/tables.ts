import type { Selectable } from 'kysely'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<LetterheadTables>`. */
export type LetterheadTables = Tables

// Rows as they are read.
export type LetterheadRow = Selectable<LetterheadTables['letterheads']>
