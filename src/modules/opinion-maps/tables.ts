import type { Selectable } from 'kysely'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<OpinionTables>`. */
export type OpinionTables = Tables

// Rows as they are read.
export type MapRow = Selectable<OpinionTables['opinion_maps']>
export type StatementRow = Selectable<OpinionTables['opinion_statements']>
