import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<GovernanceTables>`. */
export type GovernanceTables = Tables
