import type { RecruitTables } from './recruit-tables.ts'
import type { RuleTables } from './rule-tables.ts'
import type { SealTables } from './seal-tables.ts'

/** The columns of this room's tables, and of no other. The owner of a subject adds its own here. */
export interface DrawTables extends RuleTables, SealTables, RecruitTables {}
