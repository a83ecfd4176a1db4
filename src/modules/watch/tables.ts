import type { Selectable } from 'kysely'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<WatchTables>`. */
export type WatchTables = Tables

// Rows as they are read.
export type GapRow = Selectable<WatchTables['watch_gaps']>
export type ItemRow = Selectable<WatchTables['watch_items']>
export type SourceRow = Selectable<WatchTables['watch_sources']>
