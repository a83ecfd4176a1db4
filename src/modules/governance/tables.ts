import type { CircleTables } from './circle-tables.ts'
import type { DecisionTables } from './decision-tables.ts'
import type { MeetingTables } from './meeting-tables.ts'

/** All the tables of this room. The owner of a subject adds its own list here. */
export interface GovernanceTables extends CircleTables, MeetingTables, DecisionTables {}
