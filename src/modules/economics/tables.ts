import type { Selectable } from 'kysely'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<EconomyTables>`. */
export type EconomyTables = Tables

// Rows as they are read.
export type ImportRow = Selectable<EconomyTables['economy_imports']>
export type ProjectRow = Selectable<EconomyTables['economy_projects']>
