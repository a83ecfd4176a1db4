import type { Selectable } from 'kysely'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<EventTables>`. */
export type EventTables = Tables

// Rows as they are read.
export type VisitRow = Selectable<EventTables['event_visits']>
