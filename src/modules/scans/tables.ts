import type { Selectable } from 'kysely'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<ScanTables>`. */
export type ScanTables = Tables

// Rows as they are read.
export type ScanBatchRow = Selectable<ScanTables['scan_batches']>
