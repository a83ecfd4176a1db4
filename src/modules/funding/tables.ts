import type { Selectable } from 'kysely'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<FundingTables>`. */
export type FundingTables = Tables

// Rows as they are read.
export type OpportunityRow = Selectable<FundingTables['funding_opportunities']>
export type NoticeImportRow = Selectable<FundingTables['funding_imports']>
