import type { Selectable } from 'kysely'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<DrawTables>`. */
export type DrawTables = Tables

// Rows as they are read.
export type DrawComputationRow = Selectable<DrawTables['draw_computations']>
export type DrawRow = Selectable<DrawTables['draws']>
export type DrawStampRow = Selectable<DrawTables['draw_stamps']>
export type LetterListRow = Selectable<DrawTables['draw_letter_lists']>
export type SimpleDrawRow = Selectable<DrawTables['simple_draws']>
