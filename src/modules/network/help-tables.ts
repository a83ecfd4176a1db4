import type { BadgeTables } from './badge-tables.ts'
import type { CoachingTables } from './coaching-tables.ts'
import type { MissionTables } from './mission-tables.ts'
import type { SkillTables } from './skill-tables.ts'

/** People who help: coaching, skills, missions, and the badges that thank them. */
export interface HelpTables extends CoachingTables, SkillTables, MissionTables, BadgeTables {}
