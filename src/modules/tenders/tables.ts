import type { Selectable } from 'kysely'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<TenderTables>`. */
export type TenderTables = Tables

// Rows as they are read.
export type TenderRow = Selectable<TenderTables['tender_opportunities']>
export type BlockRow = Selectable<TenderTables['tender_blocks']>
