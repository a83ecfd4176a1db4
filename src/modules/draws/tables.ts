import type { SealTables } from './tables/ceremony.ts'
import type { RecruitTables } from './tables/recruiting.ts'
import type { RuleTables } from './tables/rule.ts'

/** The columns of this room's tables, and of no other. The owner of a subject adds its own here. */
export interface DrawTables extends RuleTables, SealTables, RecruitTables {}
