import type { Selectable } from 'kysely'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<ResourceTables>`. */
export type ResourceTables = Tables

// Rows as they are read.
export type ImportLineRow = Selectable<ResourceTables['resource_import_lines']>
export type ResourceImportRow = Selectable<ResourceTables['resource_imports']>
export type ResourceRow = Selectable<ResourceTables['resources']>
export type { StoredContent } from './tables/by-hand.ts'
