import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<TimesheetTables>`. */
export type TimesheetTables = Tables
