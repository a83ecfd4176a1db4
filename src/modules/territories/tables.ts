import type { Selectable } from 'kysely'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<TerritoryTables>`. */
export type TerritoryTables = Tables

// Rows as they are read.
export type TerritoryRow = Selectable<TerritoryTables['territories']>
